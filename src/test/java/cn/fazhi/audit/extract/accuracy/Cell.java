package cn.fazhi.audit.extract.accuracy;

/** What was read right, read wrongly and missed of one kind. */
final class Cell {

    private int right;
    private int wrong;
    private int missed;

    void right() {
        right++;
    }

    void wrong() {
        wrong++;
    }

    void missed() {
        missed++;
    }

    int asked() {
        return right + missed;
    }

    int hits() {
        return right;
    }

    int falseReadings() {
        return wrong;
    }

    /** Share of the readings that are right, 0 to 1; 1 when nothing was read. */
    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Share of what is there that was read, 0 to 1; 1 when nothing is there. */
    double recall() {
        return asked() == 0 ? 1 : (double) right / asked();
    }

    /** Harmonic mean of precision and recall, 0 to 1. */
    double f1() {
        return right == 0 ? (wrong + missed == 0 ? 1 : 0) : 2.0 * right / (2.0 * right + wrong + missed);
    }
}
