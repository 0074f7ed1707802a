package coop.essaim.documents;

/// Un fichier embarqué dans un PDF/A-3 : la facture électronique, les données d'un état.
///
/// @param nom ASCII, tel que la norme le veut : `factur-x.xml`
/// @param relation ce que le fichier est au papier (ISO 32000-2, AFRelationship)
@SuppressWarnings("ArrayRecordComponent")
public record PieceJointe(String nom, String mime, String description, Relation relation, byte[] octets) {

    public enum Relation {
        /// La même chose que le papier, pour une machine : une facture Factur-X.
        ALTERNATIVE("Alternative"),
        /// Les données dont le papier est tiré.
        DONNEES("Data"),
        SOURCE("Source"),
        COMPLEMENT("Supplement");

        private final String nomPdf;

        Relation(String nomPdf) {
            this.nomPdf = nomPdf;
        }

        String nomPdf() {
            return nomPdf;
        }
    }

    public PieceJointe {
        if (!nom.matches("[A-Za-z0-9._-]{1,60}")) throw new IllegalArgumentException("Nom de pièce jointe : " + nom);
    }
}
