package vn.motcua.procedures;

import java.nio.file.Path;
import java.util.List;
import vn.motcua.engine.Homes;

/** The procedures of the repository. */
public final class ShippedProcedures {
    private ShippedProcedures() {}

    public static List<Procedure> all() {
        return new Configuration(Homes.at(Path.of("").toAbsolutePath()))
                .procedures().stream().map(ProcedureSource::procedure).toList();
    }
}
