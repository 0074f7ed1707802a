package contrexemple;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

class AccesReseau {
    InputStream logo(String adresse) throws IOException {
        return URI.create(adresse).toURL().openStream();
    }
}
