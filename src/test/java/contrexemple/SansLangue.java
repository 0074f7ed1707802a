package contrexemple;

class SansLangue {
    @SuppressWarnings("DefaultLocale")
    String prix(long centimes) {
        return String.format("%d", centimes);
    }
}
