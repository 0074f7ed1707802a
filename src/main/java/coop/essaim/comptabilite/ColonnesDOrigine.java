package coop.essaim.comptabilite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Ce qu'un lot repris d'un autre logiciel garde de lui, mis en colonnes : détails de lignes, numéros et dates
/// d'origine.
final class ColonnesDOrigine {

    final Long[] detaillees;
    final Short[] rangs;
    final @Nullable String[] pieces;
    final @Nullable String[] piecesDates;
    final @Nullable String[] datesDOrigine;
    final @Nullable String[] montants;
    final @Nullable String[] devises;
    final @Nullable String[] vides;

    final Long[] importees;
    final @Nullable String[] numeros;
    final @Nullable String[] validees;

    private record Detaillee(long ecriture, int rang, Ecriture.Detail detail) {}

    ColonnesDOrigine(List<Passage.Pret> prets) {
        var lignes = new ArrayList<Detaillee>();
        for (var pret : prets) {
            int rang = 0;
            for (var ligne : pret.ecriture().lignes()) {
                rang++;
                if (ligne.detail() != null) lignes.add(new Detaillee(pret.id().valeur(), rang, ligne.detail()));
            }
        }
        detaillees = lignes.stream().map(Detaillee::ecriture).toArray(Long[]::new);
        rangs = lignes.stream().map(l -> (short) l.rang()).toArray(Short[]::new);
        pieces = lignes.stream().map(l -> l.detail().piece()).toArray(String[]::new);
        piecesDates = lignes.stream().map(l -> texte(l.detail().pieceDate())).toArray(String[]::new);
        datesDOrigine =
                lignes.stream().map(l -> texte(l.detail().dateOrigine())).toArray(String[]::new);
        montants = lignes.stream().map(l -> texte(l.detail().montantDevise())).toArray(String[]::new);
        devises = lignes.stream().map(l -> l.detail().devise()).toArray(String[]::new);
        vides = lignes.stream().map(l -> l.detail().vides()).toArray(String[]::new);

        var origines =
                prets.stream().filter(pret -> pret.passage().origine() != null).toList();
        importees = origines.stream().map(pret -> pret.id().valeur()).toArray(Long[]::new);
        numeros = origines.stream().map(pret -> origine(pret).numero()).toArray(String[]::new);
        validees =
                origines.stream().map(pret -> texte(origine(pret).valideLe())).toArray(String[]::new);
    }

    private static Passage.Origine origine(Passage.Pret pret) {
        return Objects.requireNonNull(pret.passage().origine());
    }

    private static @Nullable String texte(@Nullable Object valeur) {
        return switch (valeur) {
            case null -> null;
            case java.math.BigDecimal nombre -> nombre.toPlainString();
            default -> valeur.toString();
        };
    }
}
