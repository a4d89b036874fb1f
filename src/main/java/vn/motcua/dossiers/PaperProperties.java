package vn.motcua.dossiers;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where papers lie and how large one may be.
 *
 * @param folder shared by all nodes
 */
@ConfigurationProperties("motcua.papers")
record PaperProperties(Path folder, DataSize largest) {}
