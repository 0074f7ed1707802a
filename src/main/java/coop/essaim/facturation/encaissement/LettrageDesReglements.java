package coop.essaim.facturation.encaissement;

import coop.essaim.comptabilite.lettrage.Lettrage;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.facturation.FactureId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Le lettrage qui suit chaque règlement : la ligne d'une facture avec celles de ses règlements, celle d'un trop-perçu
/// avec ce qui l'emploie. Partiel tant qu'il reste quelque chose, refait à chaque règlement.
@Component
class LettrageDesReglements {

    private final SoldesSql soldes;
    private final TropPercusSql tropPercus;
    private final Lettrages lettrages;

    LettrageDesReglements(SoldesSql soldes, TropPercusSql tropPercus, Lettrages lettrages) {
        this.soldes = soldes;
        this.tropPercus = tropPercus;
        this.lettrages = lettrages;
    }

    void lettrer(FactureId piece, String auteur) {
        lettrer(soldes.trouver(piece).orElseThrow(), auteur);
    }

    /// @param piece lue sous son verrou : un règlement n'en change ni la ligne ni le lettrage
    void lettrer(ASolder piece, String auteur) {
        if (piece.ligne().rang() == 0) return;
        var lignes = new ArrayList<LigneId>();
        lignes.add(piece.ligne());
        lignes.addAll(soldes.lignesDesReglements(piece.id()));
        soldes.noterLettrage(piece.id(), refaire(piece.lettrage(), lignes, auteur));
    }

    void lettrerTropPercu(ReglementId reglement, String auteur) {
        var tropPercu = tropPercus.trouver(reglement).orElseThrow();
        tropPercus.noterLettrage(reglement, refaire(tropPercu.lettrage(), tropPercus.lignes(reglement), auteur));
    }

    private @Nullable Long refaire(@Nullable Long ancien, List<LigneId> lignes, String auteur) {
        if (ancien != null) lettrages.defaire(ancien, auteur);
        if (lignes.size() < 2) return null;
        return switch (lettrages.lettrer(lignes, true, auteur)) {
            case Lettrage.Fait fait -> fait.id();
            case Lettrage.Partiel partiel -> partiel.id();
            case Lettrage.Refus refus -> throw new IllegalStateException(refus.phrase());
        };
    }
}
