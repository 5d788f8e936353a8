package dev.specstress.kit.config;

import java.util.Comparator;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/**
 * Keys that repeat for every name an operator chooses: {@code providers.<name>.base.url}. A member without default is
 * required for each name that is mentioned at all.
 *
 * @param prefix with its dot, for example {@code "providers."}
 * @param placeholder what docs show for the name, for example {@code "<provider>"}
 * @param members the keys after the name and its dot
 */
public record ConfigFamily(String prefix, String placeholder, ConfigDef members) {

    /** One key of the family: whose, and which member. */
    public record Member(String name, ConfigKey key) {}

    /** What {@code key} is in this family, if anything. A name may hold dots; the longest member that fits wins. */
    public Optional<Member> match(String key) {
        if (!key.startsWith(prefix)) {
            return Optional.empty();
        }
        String rest = key.substring(prefix.length());
        return members.configKeys().values().stream()
                .filter(member -> rest.endsWith("." + member.name) && rest.length() > member.name.length() + 1)
                .max(Comparator.comparingInt(member -> member.name.length()))
                .map(member -> new Member(rest.substring(0, rest.length() - member.name.length() - 1), member));
    }

    /** The full key of a member for one name. */
    public String keyOf(String name, String member) {
        return prefix + name + "." + member;
    }

    ConfigFamily under(String outer) {
        return new ConfigFamily(outer + prefix, placeholder, members);
    }
}
