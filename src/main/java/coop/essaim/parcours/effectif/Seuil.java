package coop.essaim.parcours.effectif;

/// Ce qu'un effectif fait naître, d'après quel décompte et au bout de combien de temps.
public enum Seuil {
    CSE(11, Regle.DOUZE_MOIS, "Élire un comité social et économique", "art. L. 2311-2 du code du travail"),
    DUERP(11, Regle.CHAQUE_MOIS, "Mettre à jour le document unique chaque année", "art. R. 4121-2 du code du travail"),
    FORMATION(
            11,
            Regle.CINQ_ANNEES,
            "Contribuer à la formation pour 1 %, au lieu de 0,55 %",
            "art. L. 6331-1 et L. 6331-3 du code du travail"),
    ATTESTATION(
            11,
            Regle.CINQ_ANNEES,
            "Transmettre l’attestation de fin de contrat par voie électronique",
            "art. R. 1234-9 du code du travail"),
    MOBILITE(
            11,
            Regle.CINQ_ANNEES,
            "Verser le versement mobilité, là où il est institué",
            "art. L. 2333-64 du code général des collectivités territoriales"),
    HANDICAP(
            20,
            Regle.CINQ_ANNEES,
            "Employer 6 % de travailleurs handicapés ; la déclaration est due par tous",
            "art. L. 5212-1 et L. 5212-2 du code du travail"),
    CSE_ETENDU(
            50,
            Regle.DOUZE_MOIS_PUIS_DOUZE,
            "Étendre les attributions du comité, tenir la base de données (BDESE)",
            "art. L. 2312-2 et L. 2312-18 du code du travail"),
    REGLEMENT(50, Regle.DOUZE_MOIS_PUIS_DOUZE, "Établir un règlement intérieur", "art. L. 1311-2 du code du travail"),
    EGALITE(50, Regle.CHAQUE_MOIS, "Publier l’index de l’égalité professionnelle", "art. L. 1142-8 du code du travail"),
    PARTICIPATION(
            50, Regle.CINQ_ANNEES, "Faire participer les salariés aux résultats", "art. L. 3322-2 du code du travail"),
    CONSTRUCTION(
            50,
            Regle.CINQ_ANNEES,
            "Participer à l’effort de construction",
            "art. L. 313-1 du code de la construction et de l’habitation"),
    LOGEMENT(
            50,
            Regle.CINQ_ANNEES,
            "Verser au fonds d’aide au logement pour 0,50 %, au lieu de 0,10 %",
            "art. L. 813-4 et L. 813-5 du code de la construction et de l’habitation");

    /// Le décompte qui vaut, et le temps qu'un franchissement met à produire son effet.
    public enum Regle {
        CHAQUE_MOIS("Code du travail, sans délai"),
        DOUZE_MOIS("Code du travail, douze mois de suite"),
        DOUZE_MOIS_PUIS_DOUZE("Code du travail, douze mois de suite, et douze mois pour s’y mettre"),
        CINQ_ANNEES("Sécurité sociale, cinq années civiles de suite");

        private final String libelle;

        Regle(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    private final int nombre;
    private final Regle regle;
    private final String effet;
    private final String texte;

    Seuil(int nombre, Regle regle, String effet, String texte) {
        this.nombre = nombre;
        this.regle = regle;
        this.effet = effet;
        this.texte = texte;
    }

    public int nombre() {
        return nombre;
    }

    public Regle regle() {
        return regle;
    }

    public String effet() {
        return effet;
    }

    public String texte() {
        return texte;
    }
}
