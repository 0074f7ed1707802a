package coop.essaim.activites.importation;

import coop.essaim.commun.tableur.ChampDImport;
import coop.essaim.commun.tableur.ChampsDImport;
import java.util.List;

/// Ce qu'une colonne d'un fichier peut dire d'une activité, et les titres sous lesquels on le trouve d'ordinaire.
public enum Champ implements ChampDImport {
    IGNOREE("Ne pas prendre", "", List.of()),
    ENSEIGNE("Enseigne", "Exemple Couture", List.of("enseigne", "activite", "nomdelactivite", "company", "entreprise")),
    OUVERTE_LE("Ouverte le", "01/09/2026", List.of("ouvertele", "ouverture", "datedouverture", "debut", "datedebut")),
    METIER("Métier", "couture sur mesure", List.of("metier", "typologie", "domaine")),
    NAF("Code NAF", "14.12Z", List.of("naf", "codenaf", "ape", "codeape")),
    DESCRIPTION("Description pour l’équipe", "", List.of("description", "but", "objet", "goal")),
    PRESENTATION("Présentation publique", "", List.of("presentation", "presentationpublique")),
    ENTREPRENEUR(
            "Entrepreneur",
            "jeanne@exemple.fr",
            List.of("entrepreneur", "entrepreneuse", "meneepar", "courriel", "email", "titulaire")),
    TAUX("Contribution propre, en %", "", List.of("contribution", "taux", "tauxdecontribution")),
    BASE("Base de la contribution", "", List.of("base", "assiette")),
    DECISION("Décision d’assemblée", "", List.of("decision", "deliberation", "decisiondassemblee"));

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
