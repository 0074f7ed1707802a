package contrexemple;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

class ObjetDeserialise {
    Object lire(InputStream octets) throws IOException, ClassNotFoundException {
        return new ObjectInputStream(octets).readObject();
    }
}
