package vn.motcua.organisation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code config/organisation/<province>.yaml} says, word for word, after the schema has passed it.
 *
 * @param asOf the day whose organisation is at work: the demo plays 2022 with today's clock
 * @param roles Vietnamese title of each role
 * @param communeParts what each commune has; null when the file declares every unit by itself
 */
record OrganisationFile(
        String organisation,
        String name,
        String code,
        LocalDate asOf,
        Anchors anchors,
        Map<String, String> roles,
        Defaults defaults,
        @Nullable List<CommunePart> communeParts,
        List<UnitEntry> units,
        List<OfficialEntry> officials) {

    /** Ids of the units that the program must know by name. */
    record Anchors(String province, String chairman, String provincialOffice, String homeAffairs) {
        Stream<String> all() {
            return Stream.of(province, chairman, provincialOffice, homeAffairs);
        }
    }

    /** Days of validity for units that name none. */
    record Defaults(LocalDate validFrom, @Nullable LocalDate validTo) {}

    /** @param validTo kept as it stands: absent means the default, null means that the unit lasts */
    record UnitEntry(
            String id,
            String kind,
            String name,
            String place,
            @Nullable String parent,
            @Nullable String codeNumber,
            boolean codeConfirmed,
            @Nullable String gsoCode,
            @Nullable LocalDate validFrom,
            @JsonProperty("validTo") @Nullable JsonNode validTo,
            @Nullable List<String> successors,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String oneStop,
            @Nullable List<String> settles) {

        Unit unit(Defaults defaults) {
            return new Unit(
                    id,
                    name,
                    place,
                    Unit.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_')),
                    parent,
                    codeNumber,
                    codeConfirmed,
                    gsoCode,
                    validFrom == null ? defaults.validFrom() : validFrom,
                    lastDay(defaults),
                    successors == null ? List.of() : successors,
                    address,
                    phone,
                    oneStop,
                    settles == null ? List.of() : settles);
        }

        UnitEntry withOneStop(String of) {
            return new UnitEntry(
                    id,
                    kind,
                    name,
                    place,
                    parent,
                    codeNumber,
                    codeConfirmed,
                    gsoCode,
                    validFrom,
                    validTo,
                    successors,
                    address,
                    phone,
                    of,
                    settles);
        }

        private @Nullable LocalDate lastDay(Defaults defaults) {
            if (validTo == null) {
                return defaults.validTo();
            }
            return validTo.isNull() ? null : LocalDate.parse(validTo.asText());
        }
    }

    record OfficialEntry(String id, String name, String title, @Nullable String email, List<Official.Post> posts) {
        Official official() {
            return new Official(id, name, title, email, posts);
        }
    }

    /** The same organisation with more officials. */
    OrganisationFile with(List<OfficialEntry> more) {
        var all = Stream.concat(officials.stream(), more.stream()).toList();
        return new OrganisationFile(organisation, name, code, asOf, anchors, roles, defaults, communeParts, units, all);
    }

    /**
     * The same organisation with the parts of each commune among its units, after those that the file declares. What the
     * file itself declares for a commune stands instead of the part with the same id.
     */
    OrganisationFile withCommuneParts() {
        if (communeParts == null) {
            return this;
        }
        var declared = units.stream().map(UnitEntry::id).collect(Collectors.toSet());
        var communes = new ArrayList<UnitEntry>();
        var parts = new ArrayList<UnitEntry>();
        for (var unit : units) {
            communes.add(CommunePart.isCommune(unit) ? CommunePart.withOneStop(unit, communeParts) : unit);
            if (CommunePart.isCommune(unit)) {
                communeParts.stream()
                        .map(part -> part.of(unit))
                        .filter(part -> !declared.contains(part.id()))
                        .forEach(parts::add);
            }
        }
        communes.addAll(parts);
        return new OrganisationFile(
                organisation, name, code, asOf, anchors, roles, defaults, null, List.copyOf(communes), officials);
    }
}
