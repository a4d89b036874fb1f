package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.MotCuaIT;

@MotCuaIT
class ActorsIT {
    @Autowired
    private Actors actors;

    @Autowired
    private IdentityService identities;

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
        identities.clearAuthentication();
    }

    @Test
    void whoActsIsTheEnginesPersonElseThePersonLoggedInElseTheSystem() {
        assertThat(actors.current()).isEqualTo(Actors.SYSTEM);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("tiepnhan", "", null));
        assertThat(actors.current()).isEqualTo("tiepnhan");
        identities.setAuthenticatedUserId("chuyenvien");
        assertThat(actors.current()).isEqualTo("chuyenvien");
    }

    @Test
    void actingForSomebodyHasHisGroupsAndEndsWithTheWork() {
        actors.as("chuyenvien", () -> {
            assertThat(actors.current()).isEqualTo("chuyenvien");
            assertThat(identities.getCurrentAuthentication().getGroupIds()).contains("tp-kon-tum-tckh.specialist");
        });
        assertThat(actors.current()).isEqualTo(Actors.SYSTEM);
        assertThatThrownBy(() -> actors.as("chuyenvien", () -> {
                    throw Refusal.invalid("x", "x");
                }))
                .isInstanceOf(Refusal.class);
        assertThat(identities.getCurrentAuthentication()).isNull();
    }
}
