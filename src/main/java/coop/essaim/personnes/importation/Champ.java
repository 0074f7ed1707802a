package coop.essaim.personnes.importation;

import coop.essaim.commun.tableur.ChampDImport;
import coop.essaim.commun.tableur.ChampsDImport;
import java.util.List;

/// Ce qu'une colonne d'un fichier peut dire d'une personne, et les titres sous lesquels on le trouve d'ordinaire.
public enum Champ implements ChampDImport {
    IGNOREE("Ne pas prendre", "", List.of()),
    CIVILITE("Civilité", "Madame", List.of("civilite", "titre", "sexe")),
    PRENOM("Prénom", "Jeanne", List.of("prenom", "firstname")),
    NOM("Nom d’usage", "Exemple", List.of("nom", "nomdusage", "nomdefamille", "lastname", "nomusuel")),
    NAISSANCE(
            "Date de naissance",
            "02/04/1985",
            List.of("datedenaissance", "naissance", "neele", "nele", "datenaissance")),
    COURRIEL("Courriel", "jeanne@exemple.fr", List.of("courriel", "email", "mail", "adressemail", "emailadresse")),
    TELEPHONE("Téléphone", "06 00 00 00 00", List.of("telephone", "tel", "mobile", "portable", "telephonemobile")),
    ADRESSE("Adresse", "3 place du Marché", List.of("adresse", "rue", "adressepostale")),
    CODE_POSTAL("Code postal", "44000", List.of("codepostal", "cp")),
    COMMUNE("Commune", "Nantes", List.of("commune", "ville")),
    ORIGINE("Nous a connus par", "Bouche à oreille", List.of("nousaconnuspar", "origine", "provenance")),
    PRESCRIPTEUR("Prescripteur", "", List.of("prescripteur", "structure"));

    static final ChampsDImport<Champ> CHAMPS = ChampsDImport.de(values());

    private final String libelle;
    private final String exemple;
    private final List<String> titres;

    Champ(String libelle, String exemple, List<String> titres) {
        this.libelle = libelle;
        this.exemple = exemple;
        this.titres = titres;
    }

    @Override
    public String libelle() {
        return libelle;
    }

    @Override
    public String exemple() {
        return exemple;
    }

    @Override
    public List<String> titres() {
        return titres;
    }
}
