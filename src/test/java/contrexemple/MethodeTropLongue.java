package contrexemple;

class MethodeTropLongue {
    int compter() {
        int total = 0;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        total += 1;
        return total;
    }
}
