package cn.fazhi.audit.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where an object of an OFD page stands: its boundary's corner and size in millimetres, and the matrix a b c d e f that turns its own
 * coordinates into places within the boundary.
 */
record OfdPlace(float left, float top, float width, float height, float[] matrix) {

    /** Steps between characters, or numbers in a path, that one attribute may state. */
    private static final int MOST_NUMBERS = 200_000;

    private static final float[] UNTURNED = {1, 0, 0, 1, 0, 0};

    static OfdPlace of(WordXml xml) {
        float[] box = numbers(xml.attribute("Boundary"));
        float[] matrix = numbers(xml.attribute("CTM"));
        float[] sound = box.length == 4 ? box : new float[4];
        return new OfdPlace(sound[0], sound[1], sound[2], sound[3], matrix.length == 6 ? matrix : UNTURNED);
    }

    float x(float x, float y) {
        return left + matrix[0] * x + matrix[2] * y + matrix[4];
    }

    float y(float x, float y) {
        return top + matrix[1] * x + matrix[3] * y + matrix[5];
    }

    float scaleX() {
        return (float) Math.hypot(matrix[0], matrix[1]);
    }

    float scaleY() {
        return (float) Math.hypot(matrix[2], matrix[3]);
    }

    /** Whether its lines run from left to right; a watermark's do not. */
    boolean isUpright() {
        return matrix[0] > 0 && Math.abs(matrix[1]) < 0.1f * matrix[0] && matrix[3] > 0;
    }

    static float[] numbers(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new float[0];
        }
        String[] parts = written.strip().split("[\\s,]+");
        float[] numbers = new float[Math.min(parts.length, MOST_NUMBERS)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = OfdPage.number(parts[i], 0);
        }
        return numbers;
    }

    /** Steps from character to character; "g 3 5" stands for 5 5 5. */
    static float[] deltas(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new float[0];
        }
        String[] parts = written.strip().split("[\\s,]+");
        float[] steps = new float[16];
        int count = 0;
        for (int i = 0; i < parts.length && count < MOST_NUMBERS; i++) {
            int times = 1;
            if (parts[i].equals("g") && i + 2 < parts.length) {
                times = (int) Math.min(MOST_NUMBERS - count, Math.max(0, OfdPage.number(parts[i + 1], 0)));
                i += 2;
            }
            if (count + times > steps.length) {
                steps = Arrays.copyOf(steps, 2 * (count + times));
            }
            Arrays.fill(steps, count, count + times, OfdPage.number(parts[i], 0));
            count += times;
        }
        return Arrays.copyOf(steps, count);
    }

    /** Follows a path's data: M and L with one point, Q with two, B with three, A with five numbers and a point, C with none. */
    static void draw(String data, OfdPlace place, LinePath path) {
        String[] parts = data.strip().split("[\\s,]+");
        int i = 0;
        while (i < parts.length) {
            String operator = parts[i];
            int length = switch (operator) {
                case "S", "M", "L" -> 2;
                case "Q" -> 4;
                case "B" -> 6;
                case "A" -> 7;
                default -> 0;
            };
            if (i + length >= parts.length && length > 0) {
                return;
            }
            float x = length == 0 ? 0 : OfdPage.number(parts[i + length - 1], 0);
            float y = length == 0 ? 0 : OfdPage.number(parts[i + length], 0);
            switch (operator) {
                case "S", "M" -> path.moveTo(place.x(x, y), place.y(x, y));
                case "L" -> path.lineTo(place.x(x, y), place.y(x, y));
                case "Q", "B", "A" -> path.curveTo(place.x(x, y), place.y(x, y));
                case "C" -> path.close();
                default -> {}
            }
            i += length + 1;
        }
    }
}
