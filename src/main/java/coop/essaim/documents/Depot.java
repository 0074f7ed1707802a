package coop.essaim.documents;

/// Ce que peut répondre le dépôt d'un fichier. Chaque refus dit, en une phrase, ce qu'il faut faire.
public sealed interface Depot {

    record Fait(Document document) implements Depot {}

    sealed interface Refus extends Depot {
        /// À montrer à la personne, à côté du champ.
        default String phrase() {
            return switch (this) {
                case Vide() -> "Ce fichier est vide : choisissez celui qui contient la pièce.";
                case TropGros() -> "Ce fichier dépasse 20 Mo : réduisez-le, ou envoyez-le en plusieurs parties.";
                case TypeRefuse() ->
                    "Ce type de fichier n'est pas accepté : envoyez un PDF, une image PNG ou JPEG, un texte, "
                            + "un classeur ou un document de bureautique récent.";
                case AncienFormat() ->
                    "Ce fichier est dans un ancien format de bureautique, ou protégé par un mot de passe : "
                            + "enregistrez-le sans mot de passe en .docx, .xlsx ou PDF.";
                case Archive() -> "Ce fichier est une archive : envoyez les fichiers qu'elle contient, un par un.";
                case Macros() ->
                    "Ce document contient des macros ou des objets actifs : enregistrez-le sans eux, ou en PDF.";
                case PageActive() -> "Ce fichier est une page web ou un dessin SVG : envoyez-en un PDF.";
                case PdfProtege() ->
                    "Ce PDF est protégé par un mot de passe ou chiffré : envoyez-en une version sans protection.";
                case PdfActif(var quoi) ->
                    "Ce PDF contient " + quoi + " : imprimez-le en PDF, puis envoyez cette nouvelle version.";
                case ImageTropGrande() ->
                    "Cette image compte plus de 60 millions de points : réduisez-la avant de l'envoyer.";
                case XmlAvecDefinitions() ->
                    "Ce fichier XML contient des définitions (DTD) : demandez-en une version sans elles.";
                case Illisible(var type) ->
                    "Ce fichier " + type + " est abîmé ou incomplet : ouvrez-le, enregistrez-le, puis renvoyez-le.";
                case TropDense() ->
                    "Ce fichier se déploie en un volume démesuré : envoyez-en une version plus simple, en PDF.";
            };
        }
    }

    record Vide() implements Refus {}

    record TropGros() implements Refus {}

    record TypeRefuse() implements Refus {}

    record AncienFormat() implements Refus {}

    record Archive() implements Refus {}

    record Macros() implements Refus {}

    record PageActive() implements Refus {}

    record PdfProtege() implements Refus {}

    /// @param quoi complément de « contient » : « un script »
    record PdfActif(String quoi) implements Refus {}

    record ImageTropGrande() implements Refus {}

    record XmlAvecDefinitions() implements Refus {}

    record Illisible(String type) implements Refus {}

    record TropDense() implements Refus {}
}
