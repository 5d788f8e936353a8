package dev.specstress.schemas.released;

import org.apache.avro.Schema;

/** Turns the place that Avro names in a schema's JSON, such as {@code /fields/3/type/items}, into a record and its field. */
final class FieldPlace {
    private FieldPlace() {}

    /** {@code Record.field}, or the name of the type itself. */
    static String of(Schema root, String location) {
        Schema at = root;
        String place = root.getName();
        String[] steps = location.split("/");
        for (int i = 1; i < steps.length; i++) {
            switch (at.getType()) {
                case RECORD -> {
                    if (!steps[i].equals("fields") || i + 1 == steps.length) {
                        return at.getName();
                    }
                    Schema.Field field = at.getFields().get(Integer.parseInt(steps[++i]));
                    place = at.getName() + "." + field.name();
                    at = field.schema();
                    // The step that follows, if any, is "type".
                    i++;
                }
                case ARRAY -> at = at.getElementType();
                case MAP -> at = at.getValueType();
                case ENUM, FIXED -> {
                    return place.equals(root.getName()) ? at.getName() : place + " of type " + at.getName();
                }
                default -> {
                    // In a union Avro counts the branches of the other schema, and goes no deeper.
                    return place;
                }
            }
        }
        return place;
    }
}
