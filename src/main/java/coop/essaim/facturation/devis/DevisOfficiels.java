package coop.essaim.facturation.devis;

import coop.essaim.activites.ActiviteId;
import coop.essaim.facturation.Appuis;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.devis.DevisSql.DevisFige;
import coop.essaim.facturation.piece.Pieces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les devis officiels : les valider, les lire. Un devis n'a ni écriture ni contribution ; il engage la coopérative.
@Service
public class DevisOfficiels {

    /// Jusqu'à quand un devis engage, faute d'une autre date.
    private static final int MOIS_DE_VALIDITE = 2;

    private final DevisSql sql;
    private final Appuis appuis;
    private final Pieces pieces;
    private final Clock horloge;

    DevisOfficiels(DevisSql sql, Appuis appuis, Pieces pieces, Clock horloge) {
        this.sql = sql;
        this.appuis = appuis;
        this.pieces = pieces;
        this.horloge = horloge;
    }

    @Transactional
    public Validation valider(Factures.Demande demande) {
        var id = demande.id().valeur();
        var date = demande.date();
        var trouve = sql.verrouiller(id);
        if (trouve.isEmpty()) return new Validation.Introuvable();
        var piece = trouve.get();
        if (piece.valide()) return new Validation.DejaValidee(demande.id(), sql.numero(id));
        if (piece.version() != demande.version()) return new Validation.ChangeeEntreTemps();
        if (date.isAfter(LocalDate.now(horloge))) return new Validation.DateFuture(date);
        if (!piece.estOuverteLe(date)) return new Validation.ActiviteFermee(piece.enseigne(), date);
        var refus = refus(demande.id(), date);
        if (refus.isPresent()) return refus.get();
        var emetteur = appuis.emetteur(date);
        if (emetteur.isEmpty()) return new Validation.SansIdentite(date);
        var numero = appuis.suivant(Genre.DEVIS.serie(), date);
        if (numero.isEmpty()) return new Validation.DateAvantLaDerniere(appuis.derniereDate(Genre.DEVIS.serie(), date));
        var tva = pieces.trouver(id).orElseThrow().tva();
        var mentions = appuis.mentions(new ActiviteId(piece.activite()), tva, date);
        sql.figer(
                id,
                new DevisFige(numero.get(), date.plusMonths(MOIS_DE_VALIDITE), emetteur.get(), mentions),
                horloge.instant(),
                demande.par());
        return new Validation.Faite(demande.id(), numero.get().texte());
    }

    public Optional<Devis> trouver(DevisId id) {
        return sql.trouver(id.valeur());
    }

    private Optional<Validation.Refus> refus(FactureId id, LocalDate date) {
        List<LigneDeFacture> lignes = appuis.lignes(id, date).stream()
                .filter(ligne -> ligne.type() != LigneDeFacture.Type.TITRE)
                .toList();
        var horsDate = lignes.stream().filter(ligne -> ligne.regime() == null).findFirst();
        if (horsDate.isPresent())
            return Optional.of(new Validation.RegimeHorsDate(horsDate.get().libelle(), date));
        boolean vide = lignes.stream().allMatch(ligne -> ligne.net().estNul());
        return vide ? Optional.of(new Validation.SansMontant()) : Optional.empty();
    }
}
