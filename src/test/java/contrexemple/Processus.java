package contrexemple;

import java.io.IOException;

class Processus {
    void convertir(String nom) throws IOException {
        new ProcessBuilder("convert", nom).start();
    }
}
