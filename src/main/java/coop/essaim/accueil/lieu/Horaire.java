package coop.essaim.accueil.lieu;

import coop.essaim.commun.EnFrancais;
import java.time.LocalTime;

/// Le moment de la journée : des heures, ou un mot qui en vaut.
public record Horaire(Etendue etendue, LocalTime debut, LocalTime fin) {

    public enum Etendue {
        HEURES("de telle heure à telle heure", LocalTime.of(9, 0), LocalTime.of(10, 0)),
        JOURNEE("journée", LocalTime.of(9, 0), LocalTime.of(17, 0)),
        MATINEE("matinée", LocalTime.of(9, 0), LocalTime.of(12, 30)),
        APRES_MIDI("après-midi", LocalTime.of(13, 30), LocalTime.of(17, 0));

        private final String libelle;
        private final LocalTime debut;
        private final LocalTime fin;

        Etendue(String libelle, LocalTime debut, LocalTime fin) {
            this.libelle = libelle;
            this.debut = debut;
            this.fin = fin;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Horaire {
        if (!fin.isAfter(debut)) throw new IllegalArgumentException("Une séance finit après avoir commencé.");
    }

    public static Horaire de(Etendue etendue) {
        return new Horaire(etendue, etendue.debut, etendue.fin);
    }

    public static Horaire heures(LocalTime debut, LocalTime fin) {
        return new Horaire(Etendue.HEURES, debut, fin);
    }

    /// « 14 h 30 à 16 h », ou « journée ».
    @Override
    public String toString() {
        return etendue == Etendue.HEURES ? heures() : etendue.libelle();
    }

    /// Toujours les heures : « de 9 h à 17 h ».
    public String heures() {
        return "de " + EnFrancais.enFrancais(debut) + " à " + EnFrancais.enFrancais(fin);
    }
}
