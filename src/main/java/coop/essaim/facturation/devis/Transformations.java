package coop.essaim.facturation.devis;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.calcul.Echelonnement;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.NatureDeVente;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.calcul.Tranche;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.Composition;
import coop.essaim.facturation.piece.LigneSaisie;
import coop.essaim.facturation.piece.PieceDeVente;
import coop.essaim.facturation.piece.Pieces;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Facturer un devis accepté : acomptes et situations, puis le solde ; ou tout d'un coup. La somme des factures est le
/// devis, au centime.
@Service
public class Transformations {

    private final TranchesSql sql;
    private final DevisOfficiels devis;
    private final Pieces pieces;

    Transformations(TranchesSql sql, DevisOfficiels devis, Pieces pieces) {
        this.sql = sql;
        this.devis = devis;
        this.pieces = pieces;
    }

    /// Ce que vaut un devis accepté, et ce qui en reste à facturer.
    public record Avancement(
            Montant total, Montant reste, List<FactureDuDevis> factures, List<EcheanceSuivie> echeancier) {

        public boolean estCommence() {
            return !factures.isEmpty();
        }

        /// L'échéance à facturer maintenant ; rien quand il ne reste que le solde.
        public Optional<EcheanceSuivie> prochaine() {
            return echeancier.stream()
                    .filter(echeance -> echeance.aFacturer().estPositif())
                    .findFirst();
        }
    }

    /// Ce que répond une transformation.
    public sealed interface Transformation {

        record Faite(UUID facture) implements Transformation {}

        sealed interface Refus extends Transformation {
            default String phrase() {
                return switch (this) {
                    case PasSigne() -> "Pour facturer ce devis, notez d’abord l’accord du client.";
                    case ToutFacture() -> "Ce devis est entièrement facturé.";
                    case Trop(var reste) -> "Demandez " + reste + " au plus : c’est ce qui reste à facturer.";
                    case PartNulle(var reste) ->
                        "Écrivez une part supérieure à zéro : il reste " + reste + " à facturer.";
                    case Brouillons() ->
                        "Faites d’abord valider, ou supprimez, les acomptes et les situations de ce devis encore en"
                                + " brouillon : le solde les déduit par leur numéro.";
                    case DejaCommence() -> "Ce devis a déjà une facture : facturez-en le solde plutôt que le tout.";
                    case Refusee(var refus) -> refus.phrase();
                };
            }
        }

        record PasSigne() implements Refus {}

        record ToutFacture() implements Refus {}

        record Trop(Montant reste) implements Refus {}

        record PartNulle(Montant reste) implements Refus {}

        record Brouillons() implements Refus {}

        record DejaCommence() implements Refus {}

        record Refusee(Composition.Refus refus) implements Refus {}
    }

    public Avancement avancement(Devis officiel) {
        var accepte = accepte(officiel);
        var factures = vivantes(officiel.id());
        var total = total(accepte);
        var ttc = Echelonnement.ttc(total);
        var reste = soldee(officiel.id()) ? Montant.ZERO : Echelonnement.ttc(reste(total, factures));
        return new Avancement(
                ttc, reste, factures, EcheanceSuivie.de(accepte.texte().echeancier(), ttc, reste));
    }

    /// Une part du devis, en acompte ou en situation.
    ///
    /// @param combien en pour cent du devis, ou une somme TTC
    @Transactional
    public Transformation prendre(DevisId id, Genre genre, Remise combien, UUID cle, @Nullable UUID par) {
        var deja = pieces.dejaCreee(cle);
        if (deja.isPresent()) return new Transformation.Faite(deja.get());
        sql.verrouiller(id.valeur());
        var officiel = devis.trouver(id).filter(Devis::estSigne);
        if (officiel.isEmpty()) return new Transformation.PasSigne();
        var accepte = accepte(officiel.get());
        var total = total(accepte);
        var reste = reste(total, vivantes(id));
        var resteTtc = Echelonnement.ttc(reste);
        if (!resteTtc.estPositif() || soldee(id)) return new Transformation.ToutFacture();
        var voulu = combien instanceof Remise.Somme(var somme) ? somme : combien.sur(Echelonnement.ttc(total));
        if (!voulu.estPositif()) return new Transformation.PartNulle(resteTtc);
        if (voulu.compareTo(resteTtc) > 0) return new Transformation.Trop(resteTtc);
        var lignes = Echelonnement.prendre(reste, voulu).stream()
                .map(tranche -> ligne(genre, officiel.get(), tranche))
                .toList();
        return creer(cle, brouillon(accepte, genre, officiel.get(), lignes), par);
    }

    /// Le solde : tout le devis, moins ce qui en est déjà facturé.
    @Transactional
    public Transformation solder(DevisId id, UUID cle, @Nullable UUID par) {
        var deja = pieces.dejaCreee(cle);
        if (deja.isPresent()) return new Transformation.Faite(deja.get());
        sql.verrouiller(id.valeur());
        var officiel = devis.trouver(id).filter(Devis::estSigne);
        if (officiel.isEmpty()) return new Transformation.PasSigne();
        var factures = vivantes(id);
        if (soldee(id)) return new Transformation.ToutFacture();
        if (factures.stream().anyMatch(facture -> facture.numero() == null)) return new Transformation.Brouillons();
        var accepte = accepte(officiel.get());
        var lignes = new ArrayList<>(accepte.lignes());
        for (var facture : factures)
            for (var tranche : tranches(facture.id()))
                lignes.add(LigneSaisie.deduction(deduite(facture), tranche, new FactureId(facture.id())));
        var genre = factures.isEmpty() ? Genre.FACTURE : Genre.SOLDE;
        return creer(
                cle,
                new Brouillon(
                        genre,
                        accepte.activite(),
                        accepte.client(),
                        texte(accepte, officiel.get(), genre),
                        accepte.mode(),
                        lignes,
                        accepte.remise(),
                        id.valeur(),
                        null),
                par);
    }

    private Transformation creer(UUID cle, Brouillon brouillon, @Nullable UUID par) {
        return switch (pieces.creer(cle, brouillon, par)) {
            case Composition.Faite(var id, var _) -> new Transformation.Faite(id);
            case Composition.Refus refus -> new Transformation.Refusee(refus);
        };
    }

    private List<FactureDuDevis> vivantes(DevisId id) {
        return sql.factures(id.valeur()).stream()
                .filter(facture -> !facture.rendue())
                .toList();
    }

    private boolean soldee(DevisId id) {
        return vivantes(id).stream()
                .anyMatch(facture -> facture.genre() == Genre.SOLDE || facture.genre() == Genre.FACTURE);
    }

    /// Le devis avec les options que le client a retenues, sans les autres.
    private Brouillon accepte(Devis officiel) {
        var piece = pieces.trouver(officiel.id().valeur()).orElseThrow();
        var reponse = officiel.reponse();
        Set<Integer> options = reponse == null ? Set.of() : reponse.options();
        var contenu = piece.brouillon();
        var lignes = new ArrayList<LigneSaisie>();
        for (int i = 0; i < contenu.lignes().size(); i++) {
            var ligne = contenu.lignes().get(i);
            if (ligne.type() != Type.OPTION) lignes.add(ligne);
            else if (options.contains(piece.lignes().get(i).rang())) lignes.add(ligne.retenue());
        }
        return new Brouillon(
                Genre.DEVIS,
                piece.activite(),
                piece.client(),
                piece.texte(),
                piece.mode(),
                lignes,
                piece.remise(),
                null,
                null);
    }

    private List<Tranche> total(Brouillon accepte) {
        return pieces.calculer(accepte).tranches().stream()
                .filter(tranche -> !tranche.base().estNul())
                .toList();
    }

    private List<Tranche> reste(List<Tranche> total, List<FactureDuDevis> factures) {
        var prises = factures.stream()
                .flatMap(facture -> tranches(facture.id()).stream())
                .toList();
        return Echelonnement.reste(total, prises);
    }

    /// Les bases d'une facture, par régime et nature.
    private List<Tranche> tranches(UUID facture) {
        var bases = new LinkedHashMap<Tranche, Montant>();
        for (var ligne : pieces.trouver(facture).map(PieceDeVente::lignes).orElse(List.of()))
            if (ligne.compte())
                bases.merge(
                        new Tranche(ligne.regimeConnu(), ligne.natureConnue(), Montant.ZERO),
                        ligne.net(),
                        Montant::plus);
        return bases.entrySet().stream()
                .map(b -> new Tranche(b.getKey().regime(), b.getKey().nature(), b.getValue()))
                .toList();
    }

    private LigneSaisie ligne(Genre genre, Devis officiel, Tranche tranche) {
        var nature = genre == Genre.ACOMPTE ? acompte(tranche.nature()) : tranche.nature();
        return LigneSaisie.de(
                (genre == Genre.ACOMPTE ? "Acompte" : "Situation") + " sur le devis " + officiel.numero() + " : "
                        + tranche.nature().libelle() + ", TVA "
                        + tranche.regime().libelle(),
                nature.code(),
                tranche.regime().code(),
                BigDecimal.ONE,
                tranche.base().enEuros());
    }

    /// Un acompte n'est pas un produit : il va au compte des avances reçues.
    private NatureDeVente acompte(NatureDeVente nature) {
        return pieces.regles().natures().stream()
                .filter(possible -> possible.acompte() && possible.bien() == nature.bien())
                .findFirst()
                .orElseThrow();
    }

    private static String deduite(FactureDuDevis facture) {
        var date = facture.date();
        return (facture.genre() == Genre.ACOMPTE ? "Acompte" : "Situation") + " " + facture.numero()
                + (date == null ? "" : " du " + EnFrancais.enFrancais(date));
    }

    private static Brouillon brouillon(Brouillon accepte, Genre genre, Devis officiel, List<LigneSaisie> lignes) {
        return new Brouillon(
                genre,
                accepte.activite(),
                accepte.client(),
                texte(accepte, officiel, genre),
                ModeDePrix.HT,
                lignes,
                Remise.AUCUNE,
                officiel.id().valeur(),
                null);
    }

    private static Brouillon.Texte texte(Brouillon accepte, Devis officiel, Genre genre) {
        var t = accepte.texte();
        var objet = switch (genre) {
            case ACOMPTE -> "Acompte, devis " + officiel.numero();
            case SITUATION -> "Situation, devis " + officiel.numero();
            case SOLDE -> "Solde, devis " + officiel.numero();
            case FACTURE, AVOIR, DEVIS -> t.objet();
        };
        return new Brouillon.Texte(
                objet,
                genre == Genre.ACOMPTE ? 0 : t.delaiJours(),
                genre == Genre.ACOMPTE ? null : t.prestation(),
                t.bonDeCommande(),
                t.note());
    }
}
