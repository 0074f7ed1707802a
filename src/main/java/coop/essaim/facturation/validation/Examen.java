package coop.essaim.facturation.validation;

import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Ce qu'il y a à regarder sur une pièce avant de la valider : les contrôles, et ce qui a changé depuis le devis.
@Component
class Examen {

    private final FileSql file;
    private final Pieces pieces;
    private final Controles controles;

    Examen(FileSql file, Pieces pieces, Controles controles) {
        this.file = file;
        this.pieces = pieces;
        this.controles = controles;
    }

    /// Les plus anciennes de la file.
    List<PieceExaminee> file(int limite) {
        var attentes = file.file(limite);
        var lues = pieces.trouver(attentes.stream().map(EnAttente::id).toList());
        return attentes.stream()
                .flatMap(attente -> Stream.ofNullable(lues.get(attente.id()))
                        .map(piece -> new PieceExaminee(attente, piece.version(), remarques(piece))))
                .toList();
    }

    List<Controle> controles(PieceDeVente piece) {
        return controles.de(piece);
    }

    /// Ce qui distingue une facture du devis dont elle vient.
    List<String> differences(PieceDeVente facture) {
        return Optional.ofNullable(facture.devis())
                .filter(_ -> facture.seChange())
                .flatMap((UUID devis) -> pieces.trouver(devis))
                .map(devis -> Differences.entre(devis, facture))
                .orElse(List.of());
    }

    private List<String> remarques(PieceDeVente piece) {
        var remarques = new ArrayList<String>();
        if (piece.genre() == Genre.AVOIR) remarques.add("Un avoir se relit avec la facture qu’il corrige.");
        controles(piece).forEach(controle -> remarques.add(controle.phrase()));
        differences(piece).forEach(difference -> remarques.add("Depuis le devis : " + difference));
        return remarques;
    }
}
