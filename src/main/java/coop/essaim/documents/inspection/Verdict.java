package coop.essaim.documents.inspection;

import coop.essaim.documents.Depot;
import coop.essaim.documents.TypeDeDocument;

/// Ce que l'inspection d'un fichier répond.
public sealed interface Verdict {

    /// @param octets ce qu'il faut ranger : le fichier tel quel, ou l'image refaite
    @SuppressWarnings("ArrayRecordComponent")
    record Accepte(TypeDeDocument type, byte[] octets) implements Verdict {}

    record Refuse(Depot.Refus refus) implements Verdict {}
}
