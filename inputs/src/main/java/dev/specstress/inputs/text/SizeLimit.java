package dev.specstress.inputs.text;

/**
 * How large a file may be.
 *
 * @param bytes at most, 1 or more and below 2 GiB
 */
public record SizeLimit(int bytes) {
    private static final int MEBIBYTE = 1024 * 1024;

    public SizeLimit {
        if (bytes < 1) {
            throw new IllegalArgumentException("a size limit must be 1 or more, not " + bytes);
        }
    }

    public static SizeLimit ofMebibytes(int mebibytes) {
        return new SizeLimit(Math.multiplyExact(mebibytes, MEBIBYTE));
    }

    /** Why a file of this size, bytes, is refused. */
    String exceededBy(long size) {
        var most = bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : bytes + " bytes";
        return "has %d bytes, more than the %s that are read".formatted(size, most);
    }
}
