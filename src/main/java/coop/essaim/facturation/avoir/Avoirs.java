package coop.essaim.facturation.avoir;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.calcul.Echelonnement;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.calcul.Tranche;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Préparer l'avoir d'une facture : tout ce qui en reste, ou une somme. Comme un acompte, une part se choisit pour que
/// sa TVA et celle du reste fassent la TVA de la facture.
@Service
public class Avoirs {

    private final AvoirsSql sql;
    private final Factures factures;
    private final Pieces pieces;

    Avoirs(AvoirsSql sql, Factures factures, Pieces pieces) {
        this.sql = sql;
        this.factures = factures;
        this.pieces = pieces;
    }

    /// Ce que répond la préparation d'un avoir.
    public sealed interface Preparation {

        record Faite(UUID avoir) implements Preparation {}

        /// La facture est déjà entièrement rendue, ou un avoir en brouillon la rend.
        record PlusRien() implements Preparation {}

        record TropGrand(Montant reste) implements Preparation {}

        record Introuvable() implements Preparation {}

        record Refusee(Composition.Refus refus) implements Preparation {}
    }

    /// @param ttc la somme à rendre ; `null` : tout ce qui reste
    @Transactional
    public Preparation preparer(FactureId id, UUID cle, @Nullable Montant ttc, @Nullable UUID par) {
        var deja = pieces.dejaCreee(cle);
        if (deja.isPresent()) return new Preparation.Faite(deja.get());
        var facture = factures.trouver(id).filter(trouvee -> !trouvee.estUnAvoir());
        var source = pieces.trouver(id.valeur());
        if (facture.isEmpty() || source.isEmpty()) return new Preparation.Introuvable();
        var rendues = sql.avoirs(id).stream()
                .flatMap(avoir -> pieces.trouver(avoir).stream())
                .map(PieceDeVente::lignes)
                .toList();
        var reste = Echelonnement.reste(
                nettes(source.get().lignes()),
                rendues.stream().flatMap(lignes -> nettes(lignes).stream()).toList());
        var resteTtc = Echelonnement.ttc(reste);
        if (!resteTtc.estPositif()) return new Preparation.PlusRien();
        if (ttc != null && ttc.compareTo(resteTtc) > 0) return new Preparation.TropGrand(resteTtc);
        var numero = facture.get().numero();
        Brouillon brouillon;
        if (ttc != null && !ttc.equals(resteTtc))
            brouillon = partiel(source.get(), numero, lignes(Echelonnement.prendre(reste, ttc), numero));
        else if (rendues.isEmpty()) brouillon = total(source.get(), numero);
        else brouillon = partiel(source.get(), numero, dernieres(source.get(), numero, rendues));
        return switch (pieces.creer(cle, brouillon, par)) {
            case Composition.Faite(var avoir, var _) -> new Preparation.Faite(avoir);
            case Composition.Refus refus -> new Preparation.Refusee(refus);
        };
    }

    /// Les bases par régime et nature ; une déduction se retranche de sa nature.
    static List<Tranche> tranches(List<LigneDeFacture> lignes) {
        var bases = new LinkedHashMap<Tranche, Montant>();
        for (var ligne : lignes)
            if (ligne.compte())
                bases.merge(
                        new Tranche(ligne.regimeConnu(), ligne.natureConnue(), Montant.ZERO),
                        ligne.net(),
                        Montant::plus);
        return bases.entrySet().stream()
                .map(b -> new Tranche(b.getKey().regime(), b.getKey().nature(), b.getValue()))
                .filter(tranche -> !tranche.base().estNul())
                .toList();
    }

    private static List<Tranche> nettes(List<LigneDeFacture> lignes) {
        return Echelonnement.nettes(tranches(lignes));
    }

    /// Le dernier de plusieurs avoirs rend aussi ce que la facture reprenait en moins : l'acompte redevient une avance
    /// du client, comme d'un avoir total.
    private static List<LigneSaisie> dernieres(PieceDeVente source, String numero, List<List<LigneDeFacture>> rendues) {
        var vendues = Echelonnement.reste(
                tranches(vendues(source.lignes())),
                rendues.stream()
                        .flatMap(lignes -> tranches(vendues(lignes)).stream())
                        .toList());
        var deductions = source.brouillon().lignes().stream().filter(ligne -> ligne.type() == Type.DEDUCTION);
        return Stream.concat(lignes(vendues, numero).stream(), deductions).toList();
    }

    private static List<LigneDeFacture> vendues(List<LigneDeFacture> lignes) {
        return lignes.stream().filter(ligne -> ligne.type() == Type.LIGNE).toList();
    }

    /// Un avoir total reprend la facture ligne à ligne : la même pièce, dans l'autre sens.
    private static Brouillon total(PieceDeVente source, String numero) {
        var contenu = source.brouillon();
        return new Brouillon(
                Genre.AVOIR,
                source.activite(),
                source.client(),
                texte(source, numero),
                source.mode(),
                contenu.lignes().stream()
                        .filter(ligne -> ligne.type() != Type.OPTION)
                        .toList(),
                source.remise(),
                null,
                source.id());
    }

    private static Brouillon partiel(PieceDeVente source, String numero, List<LigneSaisie> lignes) {
        return new Brouillon(
                Genre.AVOIR,
                source.activite(),
                source.client(),
                texte(source, numero),
                ModeDePrix.HT,
                lignes,
                Remise.AUCUNE,
                null,
                source.id());
    }

    private static List<LigneSaisie> lignes(List<Tranche> tranches, String numero) {
        return tranches.stream()
                .filter(tranche -> !tranche.base().estNul())
                .map(tranche -> ligne(tranche, numero))
                .toList();
    }

    private static LigneSaisie ligne(Tranche tranche, String numero) {
        return LigneSaisie.de(
                "Facture " + numero + " : " + tranche.nature().libelle() + ", TVA "
                        + tranche.regime().libelle(),
                tranche.nature().code(),
                tranche.regime().code(),
                BigDecimal.ONE,
                tranche.base().enEuros());
    }

    private static Brouillon.Texte texte(PieceDeVente source, String numero) {
        return new Brouillon.Texte(
                "Avoir sur la facture " + numero, 0, null, source.texte().bonDeCommande(), null);
    }
}
