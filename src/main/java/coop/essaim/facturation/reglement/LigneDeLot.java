package coop.essaim.facturation.reglement;

import coop.essaim.commun.page.liste.Filtres;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Un règlement, tel que tapé sur sa ligne.
///
/// @param cle la même pour deux envois de la même ligne
/// @param factures un numéro, ou plusieurs séparés par une espace ou une virgule
/// @param montant vide : tout ce qui reste de ces factures
/// @param garder le client a payé en trop, et on le garde pour lui
public record LigneDeLot(
        @Nullable String cle,
        @Nullable String factures,
        @Nullable String montant,
        @Nullable String reference,
        @Nullable String banque,
        @Nullable Boolean garder) {

    static LigneDeLot de(UUID cle, List<String> numeros) {
        return new LigneDeLot(cle.toString(), String.join(" ", numeros), null, null, null, null);
    }

    boolean estVide() {
        return Stream.of(factures, montant, reference, banque).allMatch(texte -> texte == null || texte.isBlank());
    }

    List<String> numeros() {
        return factures == null
                ? List.of()
                : Stream.of(factures.strip().split("[\\p{Z}\\s,;+]+"))
                        .filter(numero -> !numero.isEmpty())
                        .map(numero -> numero.toUpperCase(java.util.Locale.ROOT))
                        .toList();
    }

    UUID cleOu(UUID autre) {
        var lue = Filtres.uuid(cle);
        return lue == null ? autre : lue;
    }
}
