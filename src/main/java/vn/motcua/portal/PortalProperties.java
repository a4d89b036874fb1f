package vn.motcua.portal;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param perMinute how often one address may ask in a minute */
@Validated
@ConfigurationProperties("motcua.portal")
record PortalProperties(@DefaultValue("30") @Min(1) int perMinute) {}
