package vn.motcua.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.motcua.engine.Actors;
import vn.motcua.organisation.Rights;

/** One login for our pages, Tasklist, Cockpit and Admin; HTTP Basic for programs; the allow-list before both REST doors. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
    /** Tasklist's own logout. */
    private static final String CAMUNDA_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    private static final String[] PUBLIC = {
        "/dang-nhap",
        "/tra-cuu/**",
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/error",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/favicon.ico",
        "/webjars/**"
    };

    private static final Pattern LIBRARY =
            Pattern.compile("/camunda/(lib/[a-z]+\\.js|app/[a-z]+/camunda-[a-z]+-bootstrap\\.(js|css))");

    private static final HeaderWriter NOTHING_KEPT = new CacheControlHeadersWriter();

    private final Strangers strangers;
    private final RestDoor door;

    SecurityConfiguration(Strangers strangers, Rights rights, TaskCommands commands, Problems problems) {
        this.strangers = strangers;
        // No bean: Boot would put it before the login, too.
        this.door = new RestDoor(rights, commands, problems);
    }

    @Bean
    FilterRegistrationBean<PlainPaths> plainPaths(Problems problems) {
        var filter = new FilterRegistrationBean<>(new PlainPaths(problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Programs: each request logs in, nothing is remembered, no cookie means no forged request. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Actors actors) throws Exception {
        return http.securityMatcher(SecurityConfiguration::isProgram)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(strangers::commenceBasic))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(strangers::commenceBasic)
                        .accessDeniedHandler(strangers))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(door, AuthorizationFilter.class)
                .addFilterAfter(new EngineRestLogin(actors), RestDoor.class)
                .build();
    }

    /** Everything that people open in a browser. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers(SecurityConfiguration::isLibrary)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/dang-nhap")
                        .loginProcessingUrl("/dang-nhap")
                        .defaultSuccessUrl("/")
                        .failureHandler(SecurityConfiguration::failed))
                .logout(logout -> logout.logoutRequestMatcher(SecurityConfiguration::isLogout)
                        .logoutSuccessHandler(SecurityConfiguration::loggedOut))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(strangers).accessDeniedHandler(strangers))
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .csrf(csrf -> csrf.csrfTokenRepository(cookie())
                        .csrfTokenRequestHandler(eager())
                        // Camunda has a token of its own there.
                        .ignoringRequestMatchers(below("/camunda")))
                .headers(SecurityConfiguration::headers)
                .addFilterAfter(door, AuthorizationFilter.class)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(SecurityConfiguration::keep)
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .contentSecurityPolicy(policy -> policy.policyDirectives(
                        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'self';"
                                + " frame-ancestors 'self'; base-uri 'self'; form-action 'self'"))
                .referrerPolicy(Customizer.withDefaults());
    }

    /**
     * The libraries of the webapps, 3.8 MB with a version in their address. Anybody may have them: a browser that was sent
     * to the login page instead would keep that answer, and show a blank Tasklist for a day.
     */
    private static boolean isLibrary(HttpServletRequest request) {
        return LIBRARY.matcher(RestPath.of(request)).matches() && request.getParameter("bust") != null;
    }

    /** Browsers keep nothing but the libraries. */
    private static void keep(HttpServletRequest request, HttpServletResponse response) {
        if (isLibrary(request)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400, public");
        } else {
            NOTHING_KEPT.writeHeaders(request, response);
        }
    }

    /** Scripts of Tasklist read the cookie; a token is there from the first request. */
    private static CookieCsrfTokenRepository cookie() {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("XSRF-TOKEN-MOTCUA");
        cookie.setHeaderName("X-XSRF-TOKEN-MOTCUA");
        cookie.setCookieCustomizer(customizer -> customizer.sameSite("Lax"));
        return cookie;
    }

    private static CsrfTokenRequestAttributeHandler eager() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static void failed(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(failure instanceof LockedException ? "/dang-nhap?tam-khoa" : "/dang-nhap?sai");
    }

    private static boolean isLogout(HttpServletRequest request) {
        var path = RestPath.of(request);
        return "POST".equals(request.getMethod()) && (path.equals("/dang-xuat") || path.equals(CAMUNDA_LOGOUT));
    }

    private static void loggedOut(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        if (RestPath.of(request).equals(CAMUNDA_LOGOUT)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            response.sendRedirect("/dang-nhap?da-thoat");
        }
    }

    /** The demo's clock is moved by people on a page and by programs with a password of their own. */
    private static boolean isProgram(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return below("/engine-rest", "/api").matches(request)
                || authorization != null
                        && authorization.startsWith("Basic ")
                        && RestPath.of(request).equals("/demo/clock");
    }

    /** By the decoded path: string patterns do not match where Jersey's servlets are mapped. */
    private static RequestMatcher below(String... roots) {
        return request -> Arrays.stream(roots).anyMatch(root -> RestPath.isBelow(root, request));
    }
}
