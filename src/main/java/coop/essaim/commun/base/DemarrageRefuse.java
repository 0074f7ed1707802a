package coop.essaim.commun.base;

/// Le démarrage s'arrête là : la phrase dit ce qui manque et quoi faire. Elle est montrée seule, sans trace.
public final class DemarrageRefuse extends RuntimeException {

    public DemarrageRefuse(String phrase) {
        super(phrase);
    }

    public DemarrageRefuse(String phrase, Throwable cause) {
        super(phrase, cause);
    }

    public String phrase() {
        return String.valueOf(getMessage());
    }
}
