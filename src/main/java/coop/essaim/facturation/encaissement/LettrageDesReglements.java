package coop.essaim.facturation.encaissement;

import coop.essaim.comptabilite.lettrage.Lettrage;
import coop.essaim.comptabilite.lettrage.Lettrages;
import coop.essaim.comptabilite.lettrage.LigneId;
import coop.essaim.facturation.FactureId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
        lettrer(List.of(soldes.trouver(piece).orElseThrow()), auteur);
    }

    /// @param pieces lues sous leur verrou : un règlement n'en change ni la ligne ni le lettrage
    void lettrer(List<ASolder> pieces, String auteur) {
        var avecLigne =
                pieces.stream().filter(piece -> piece.ligne().rang() != 0).toList();
        if (avecLigne.isEmpty()) return;
        var ids = avecLigne.stream().map(ASolder::id).toList();
        var payees = soldes.lignesDesReglements(ids);
        var groupes = avecLigne.stream()
                .map(piece -> Stream.concat(
                                Stream.of(piece.ligne()), payees.getOrDefault(piece.id(), List.of()).stream())
                        .toList())
                .toList();
        var anciens = avecLigne.stream()
                .map(ASolder::lettrage)
                .filter(Objects::nonNull)
                .toList();
        soldes.noterLettrages(ids, refaire(anciens, groupes, auteur));
    }

    void lettrerTropPercu(ReglementId reglement, String auteur) {
        var tropPercu = tropPercus.trouver(reglement).orElseThrow();
        var ancien = tropPercu.lettrage();
        var anciens = ancien == null ? List.<Long>of() : List.of(ancien);
        var groupes = List.of(tropPercus.lignes(reglement));
        tropPercus.noterLettrage(reglement, refaire(anciens, groupes, auteur).getFirst());
    }

    /// @return un lettrage par groupe, `null` pour celui d'une seule ligne
    private List<@Nullable Long> refaire(List<Long> anciens, List<List<LigneId>> groupes, String auteur) {
        anciens.forEach(ancien -> lettrages.defaire(ancien, auteur));
        var aFaire = groupes.stream().filter(lignes -> lignes.size() > 1).toList();
        var faits = aFaire.isEmpty()
                ? List.<Long>of().iterator()
                : lettrages.lettrerTous(aFaire, true, auteur).stream()
                        .map(LettrageDesReglements::exige)
                        .iterator();
        var refaits = new ArrayList<@Nullable Long>();
        for (var lignes : groupes) refaits.add(lignes.size() > 1 ? faits.next() : null);
        return refaits;
    }

    private static Long exige(Lettrage lettrage) {
        return switch (lettrage) {
            case Lettrage.Fait fait -> fait.id();
            case Lettrage.Partiel partiel -> partiel.id();
            case Lettrage.Refus refus -> throw new IllegalStateException(refus.phrase());
        };
    }
}
