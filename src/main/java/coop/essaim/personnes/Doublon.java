package coop.essaim.personnes;

import java.util.Set;

/// Une fiche qui est peut-être celle de la personne que l'on saisit, et ce qui le fait penser.
public record Doublon(Personne personne, Set<Raison> raisons) {

    public enum Raison {
        NOM_ET_NAISSANCE("même nom, même naissance"),
        NOM("nom très proche"),
        COURRIEL("même courriel"),
        TELEPHONE("même téléphone");

        private final String libelle;

        Raison(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public Doublon {
        raisons = Set.copyOf(raisons);
    }
}
