package dev.specstress.inputs.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.YamlSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Binds YAML to {@link CampaignFile} and refuses what does not belong, with the line. */
final class CampaignYaml {
    private static final ObjectMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private CampaignYaml() {}

    static CampaignFile parse(InputText input) {
        var source = input.name();
        var yaml = input.text();
        YamlSource.root(input);
        try {
            var file = MAPPER.readValue(yaml, CampaignFile.class);
            if (file == null) {
                throw new UserErrorException("campaign " + source + ": the file is empty");
            }
            return file;
        } catch (UnrecognizedPropertyException e) {
            var known = e.getKnownPropertyIds().stream()
                    .map(Object::toString)
                    .sorted(Comparator.naturalOrder())
                    .collect(Collectors.joining(", "));
            throw new UserErrorException(
                    place(source, yaml, e) + "unknown key " + e.getPropertyName() + "; known here: " + known, e);
        } catch (InvalidFormatException e) {
            throw new UserErrorException(
                    place(source, yaml, e) + keyPath(e) + "must be " + wanted(e.getTargetType()) + ", not "
                            + e.getValue(),
                    e);
        } catch (MismatchedInputException e) {
            throw new UserErrorException(
                    place(source, yaml, e) + keyPath(e) + "must be " + wanted(e.getTargetType())
                            + YamlPlaces.kind(yaml, e.getPath())
                                    .map(found -> ", not " + found)
                                    .orElse(""),
                    e);
        } catch (JsonMappingException e) {
            throw new UserErrorException(place(source, yaml, e) + keyPath(e) + firstLine(e.getOriginalMessage()), e);
        } catch (JsonProcessingException e) {
            throw new UserErrorException(place(source, yaml, e) + firstLine(e.getOriginalMessage()), e);
        }
    }

    private static String place(String source, String yaml, JsonProcessingException e) {
        var exact =
                e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? YamlPlaces.line(yaml, mapping.getPath())
                        : OptionalInt.empty();
        var about = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        var line = exact.orElse(about);
        return "campaign " + source + ": " + (line > 0 ? "line " + line + ": " : "");
    }

    private static String keyPath(JsonMappingException e) {
        var path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        return path.isEmpty() ? "" : path + ": ";
    }

    private static String wanted(Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (List.class.isAssignableFrom(type)) {
            return "a list";
        }
        if (Map.class.isAssignableFrom(type) || type.isRecord()) {
            return "keys with values";
        }
        return switch (type.getSimpleName()) {
            case "Integer", "Long" -> "a whole number";
            case "Double" -> "a number";
            case "Boolean" -> "true or false";
            case "String" -> "a text";
            default -> "a " + type.getSimpleName();
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("not readable as YAML");
    }
}
