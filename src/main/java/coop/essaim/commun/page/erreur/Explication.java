package coop.essaim.commun.page.erreur;

/// Une erreur dite à une personne : ce qui s'est passé, puis ce qu'elle peut faire.
public record Explication(int statut, String titre, String constat, String conseil) {

    /// Le formulaire a été ouvert avant une reconnexion, ou envoyé par un autre site.
    static final Explication PAGE_PERIMEE = new Explication(
            403,
            "Cette page a vieilli",
            "Le formulaire a été ouvert il y a longtemps, ou dans une session qui a pris fin. Rien n’a été enregistré.",
            "Revenez à la page précédente, rechargez-la, puis recommencez.");

    static final Explication SAISIE_A_L_ECRAN = new Explication(
            403,
            PAGE_PERIMEE.titre(),
            "Votre session a pris fin pendant que vous écriviez. Rien n’est encore enregistré, et rien n’est perdu.",
            "Laissez cette page ouverte, connectez-vous dans un autre onglet, puis enregistrez.");

    static Explication de(int statut) {
        return switch (statut) {
            case 400 ->
                new Explication(
                        400,
                        "L’adresse ou l’envoi est incomplet",
                        "Le serveur n’a pas compris ce qui lui a été demandé. Rien n’a été enregistré.",
                        "Vérifiez l’adresse, ou repartez de l’accueil.");
            case 401 ->
                new Explication(
                        401,
                        "Connectez-vous pour continuer",
                        "Cette page n’est montrée qu’aux personnes connectées.",
                        "Connectez-vous, puis revenez à cette adresse.");
            case 403 ->
                new Explication(
                        403,
                        "Cette page ne vous est pas ouverte",
                        "Votre rôle dans la coopérative ne donne pas accès à cette page ou à cet acte.",
                        "Si vous en avez besoin, demandez-le à une personne qui administre les comptes.");
            case 404 ->
                new Explication(
                        404,
                        "Cette page n’existe pas",
                        "L’adresse est mal écrite, ou ce qu’elle montrait a été déplacé ou ne vous est pas ouvert.",
                        "Vérifiez l’adresse, ou repartez de l’accueil.");
            case 405 ->
                new Explication(
                        405,
                        "Cette adresse s’utilise autrement",
                        "Elle sert à envoyer un formulaire, et ne s’ouvre pas directement. Rien n’a été enregistré.",
                        "Revenez à la page précédente et utilisez son bouton.");
            case 413 ->
                new Explication(
                        413,
                        "Ce fichier est trop gros",
                        "Un fichier envoyé pèse au plus 20 Mo. Rien n’a été enregistré.",
                        "Réduisez-le (une photo en moindre qualité, un PDF compressé), puis recommencez.");
            case 422 ->
                new Explication(
                        422,
                        "Cet envoi est à corriger",
                        "Une valeur envoyée ne peut pas être enregistrée telle quelle. Rien n’a été enregistré.",
                        "Revenez à la page précédente, corrigez-la, puis recommencez.");
            case 429 ->
                new Explication(
                        429,
                        "Trop d’essais à la suite",
                        "Pour protéger les comptes, le serveur fait attendre après plusieurs essais.",
                        "Attendez quelques minutes, puis recommencez.");
            case 503 ->
                new Explication(
                        503,
                        "Le service est interrompu un instant",
                        "La base de données ne répond pas. Rien de ce qui était enregistré n’est perdu.",
                        "Recommencez dans une minute.");
            default -> statut >= 500 ? PANNE.avec(statut) : de(400).avec(statut);
        };
    }

    private static final Explication PANNE = new Explication(
            500,
            "Quelque chose s’est mal passé chez nous",
            "Le serveur a rencontré un problème imprévu. Ce que vous veniez d’envoyer n’a pas été enregistré.",
            "Recommencez dans un instant. Si cela se répète, donnez la référence ci-dessous à l’équipe d’appui.");

    private Explication avec(int autre) {
        return new Explication(autre, titre, constat, conseil);
    }
}
