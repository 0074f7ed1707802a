package coop.essaim.facturation.devis;

/// Pourquoi un lien d'acceptation ne mène plus à son devis, et ce que le client peut faire.
public enum LienMort {
    REMPLACE(
            "Un message plus récent remplace celui-ci.",
            "Ouvrez le dernier message reçu : son lien mène au devis tel qu’il est aujourd’hui."),
    EXPIRE(
            "Ce devis a expiré : il n’engage plus personne.",
            "Pour une nouvelle proposition, répondez au message reçu."),
    REPONDU("Ce devis a reçu sa réponse, et son lien a expiré.", "Pour en avoir une copie, répondez au message reçu."),
    INCONNU(
            "Aucun devis n’est à cette adresse.",
            "Une messagerie coupe parfois un lien long : copiez-le en entier depuis le message reçu.");

    private final String raison;
    private final String conseil;

    LienMort(String raison, String conseil) {
        this.raison = raison;
        this.conseil = conseil;
    }

    public String titre() {
        return this == INCONNU ? "Ce lien n’est pas complet" : "Ce lien ne sert plus";
    }

    public String raison() {
        return raison;
    }

    public String conseil() {
        return conseil;
    }
}
