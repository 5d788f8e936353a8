package dev.specstress.schemas.registry;

import java.util.List;
import org.apache.avro.Schema;

/**
 * Where the schemas of a subject's records are kept under ids. Safe for use by many threads. Every method may throw
 * {@link RegistryUnavailableException} (worth trying again) or {@link RegistryRefusedException} (not worth it).
 */
public interface SchemaRegistry {

    /**
     * Makes {@code schema} a version of the subject unless it is one already.
     *
     * @param subject {@code <topic>-value}
     * @return the schema's id
     * @throws RegistryRefusedException.Incompatible if readers of the subject could not read it
     */
    int register(String subject, Schema schema);

    /**
     * The id of a schema that is already a version of the subject.
     *
     * @throws RegistryRefusedException.NotFound if it is not
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema with an id.
     *
     * @throws RegistryRefusedException.NotFound if no schema has it
     */
    Schema schemaById(int id);

    /**
     * The newest version of a subject.
     *
     * @throws RegistryRefusedException.NotFound if the subject has none
     */
    RegisteredSchema latest(String subject);

    /** The subject's versions, ascending; empty if it has none. */
    List<Integer> versions(String subject);

    /** Whether {@code schema} could be registered under the subject; true for a subject without versions. */
    boolean compatible(String subject, Schema schema);
}
