package contrexemple;

class TropDeParametres {
    void facturer(int un, int deux, int trois, int quatre, int cinq, int six) {}
}
