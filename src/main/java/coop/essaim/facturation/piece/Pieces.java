package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.Identifiant;
import coop.essaim.facturation.calcul.Resultat;
import coop.essaim.facturation.piece.PieceDeVente.Etat;
import coop.essaim.tiers.RoleDeTiers;
import coop.essaim.tiers.Tiers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les brouillons : les créer, les changer, les soumettre à l'équipe, les reprendre. L'appelant a déjà vérifié que la
/// personne peut agir pour l'activité.
@Service
public class Pieces {

    private static final int LIVRAISON_ANS = 10;

    private final PiecesSql sql;
    private final LignesSql lignes;
    private final Activites activites;
    private final Tiers tiers;
    private final Presences presences;
    private final Clock horloge;

    Pieces(PiecesSql sql, LignesSql lignes, Activites activites, Tiers tiers, Presences presences, Clock horloge) {
        this.sql = sql;
        this.lignes = lignes;
        this.activites = activites;
        this.tiers = tiers;
        this.presences = presences;
        this.horloge = horloge;
    }

    /// @param cle la même pour deux envois de la même demande, qui ne font qu'une pièce
    /// @param par le compte de qui agit ; `null` pour Essaim lui-même
    @Transactional
    public Composition creer(UUID cle, Brouillon brouillon, @Nullable UUID par) {
        var deja = sql.creePar(cle);
        if (deja.isPresent())
            return new Composition.Faite(
                    deja.get(),
                    sql.verrouiller(deja.get()).map(PiecesSql.Tete::version).orElse(0));
        var composeur = new Composeur(brouillon, regles(brouillon));
        var refus = refus(brouillon).or(() -> sorti(brouillon.activite(), par)).or(composeur::refus);
        if (refus.isPresent()) return refus.get();
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        sql.creer(id, cle, brouillon, maintenant, par);
        return chiffrer(id, composeur, 0);
    }

    /// Comme [#creer], mais qui revient en arrière, corrige et renvoie corrige le brouillon de son premier envoi.
    @Transactional
    public Composition enregistrer(UUID cle, Brouillon brouillon, @Nullable UUID par) {
        var aCorriger = sql.creePar(cle).flatMap(this::trouver).filter(piece -> piece.seCorrigePar(brouillon));
        return aCorriger.isPresent() ? changer(aCorriger.get().id(), 1, brouillon) : creer(cle, brouillon, par);
    }

    /// La pièce qu'une demande de cette clé a déjà faite : qui ne reçoit pas la réponse redemande, et la reçoit.
    @Transactional
    public Optional<UUID> dejaCreee(UUID cle) {
        return sql.creePar(cle);
    }

    /// Remplace le contenu d'un brouillon, genre, activité et liens exceptés.
    ///
    /// @param version celle que la personne avait sous les yeux
    @Transactional
    public Composition changer(UUID id, int version, Brouillon brouillon) {
        var tete = sql.verrouiller(id);
        if (tete.isEmpty()) return new Composition.Introuvable();
        var verrou = refus(tete.get(), version);
        if (verrou.isPresent()) return verrou.get();
        var composeur = new Composeur(brouillon, regles(brouillon));
        var refus = refus(brouillon).or(composeur::refus);
        if (refus.isPresent()) return refus.get();
        sql.changer(id, brouillon);
        return chiffrer(id, composeur, version);
    }

    /// Met la pièce dans la file de l'équipe. La soumettre deux fois ne fait rien de plus.
    @Transactional
    public Composition soumettre(UUID id, int version, @Nullable UUID par) {
        var tete = sql.verrouiller(id);
        if (tete.isEmpty()) return new Composition.Introuvable();
        if (tete.get().etat() == Etat.SOUMISE)
            return new Composition.Faite(id, tete.get().version());
        var verrou = refus(tete.get(), version).or(() -> sorti(tete.get().activite(), par));
        if (verrou.isPresent()) return verrou.get();
        if (!sql.vend(id)) return new Composition.SansMontant();
        var maintenant = horloge.instant();
        sql.soumettre(id, maintenant);
        sql.suivre(id, "SOUMISE", maintenant, par, null);
        return new Composition.Faite(id, version);
    }

    /// Reprend une pièce soumise pour la changer.
    @Transactional
    public Composition reprendre(UUID id, @Nullable UUID par) {
        return rouvrir(id, "REPRISE", par, null);
    }

    /// Renvoie une pièce soumise à qui l'a faite, avec ce qu'il faut y changer.
    @Transactional
    public Composition renvoyer(UUID id, @Nullable UUID par, String commentaire) {
        return rouvrir(id, "RENVOYEE", par, commentaire);
    }

    /// Supprime un brouillon : il n'a pas de numéro, il n'en reste rien.
    @Transactional
    public Composition supprimer(UUID id) {
        var tete = sql.verrouiller(id);
        if (tete.isEmpty()) return new Composition.Introuvable();
        if (tete.get().etat() != Etat.BROUILLON)
            return tete.get().etat() == Etat.SOUMISE ? new Composition.Soumise() : new Composition.DejaValidee();
        sql.supprimer(id);
        return new Composition.Faite(id, tete.get().version());
    }

    @Transactional(readOnly = true)
    public Optional<PieceDeVente> trouver(UUID id) {
        return Optional.ofNullable(trouver(List.of(id)).get(id));
    }

    /// Plusieurs pièces en autant d'ordres à la base qu'une seule, dans l'ordre demandé ; celles qui n'existent pas n'y
    /// sont pas.
    @Transactional(readOnly = true)
    public Map<UUID, PieceDeVente> trouver(Collection<UUID> ids) {
        return sql.trouver(ids, LocalDate.now(horloge));
    }

    public Optional<EnTete> enTete(UUID id) {
        return sql.enTete(id);
    }

    /// Dans l'ordre demandé ; les pièces qui n'existent pas n'y sont pas.
    public List<EnTete> enTetes(Collection<UUID> ids) {
        return sql.enTetes(ids);
    }

    /// Ce qui est arrivé à la pièce, dans l'ordre.
    public List<ActeSuivi> suivi(UUID id) {
        return sql.suivi(id);
    }

    /// Ce qui empêcherait d'écrire ce brouillon aujourd'hui.
    public Optional<Composition.Refus> verifier(Brouillon brouillon) {
        return refus(brouillon).or(new Composeur(brouillon, regles(brouillon))::refus);
    }

    /// Ce que vaudrait ce brouillon aujourd'hui, sans rien écrire ; il a déjà été vérifié.
    public Resultat calculer(Brouillon brouillon) {
        return new Composeur(brouillon, regles(brouillon)).calculer();
    }

    /// Ce qui peut se vendre aujourd'hui.
    public ReglesDeVente regles() {
        return sql.regles(LocalDate.now(horloge));
    }

    /// Un avoir suit les taux de la facture qu'il corrige.
    private ReglesDeVente regles(Brouillon brouillon) {
        var origine = brouillon.origine();
        return origine == null ? regles() : sql.regles(sql.dateDe(origine).orElseThrow());
    }

    private Composition rouvrir(UUID id, String acte, @Nullable UUID par, @Nullable String commentaire) {
        var tete = sql.verrouiller(id);
        if (tete.isEmpty()) return new Composition.Introuvable();
        if (tete.get().etat() == Etat.VALIDEE) return new Composition.DejaValidee();
        if (tete.get().etat() == Etat.BROUILLON)
            return dejaRouverte(id, acte, commentaire)
                    ? new Composition.Faite(id, tete.get().version())
                    : new Composition.PlusSoumise();
        sql.rouvrir(id);
        sql.suivre(id, acte, horloge.instant(), par, commentaire);
        return new Composition.Faite(id, tete.get().version() + 1);
    }

    /// Le second envoi du même geste : il n'y a rien de plus à faire.
    private boolean dejaRouverte(UUID id, String acte, @Nullable String commentaire) {
        var suivi = sql.suivi(id);
        return !suivi.isEmpty()
                && suivi.getLast().acte().equals(acte)
                && Objects.equals(suivi.getLast().commentaire(), commentaire);
    }

    private Composition chiffrer(UUID id, Composeur composeur, int version) {
        var resultat = composeur.calculer();
        lignes.remplacer(id, composeur.lignes(resultat), resultat.tva());
        sql.chiffrer(id, resultat);
        return new Composition.Faite(id, version + 1);
    }

    private static Optional<Composition.Refus> refus(PiecesSql.Tete tete, int version) {
        if (tete.etat() == Etat.VALIDEE) return Optional.of(new Composition.DejaValidee());
        if (tete.etat() == Etat.SOUMISE) return Optional.of(new Composition.Soumise());
        return tete.version() == version ? Optional.empty() : Optional.of(new Composition.ChangeeEntreTemps());
    }

    /// L'équipe d'appui et Essaim établissent encore les dernières pièces d'une activité que l'on a quittée.
    private Optional<Composition.Refus> sorti(ActiviteId activite, @Nullable UUID par) {
        return par == null
                ? Optional.empty()
                : presences
                        .sortie(activite, par)
                        .map(date -> new Composition.EntrepreneurSorti(enseigne(activite), date));
    }

    private String enseigne(ActiviteId activite) {
        return activites.trouver(activite).map(Activite::enseigne).orElse("");
    }

    private Optional<Composition.Refus> refus(Brouillon brouillon) {
        var activite = activites.trouver(brouillon.activite());
        var aujourdHui = LocalDate.now(horloge);
        if (activite.isPresent() && !activite.get().estOuverteLe(aujourdHui))
            return Optional.of(new Composition.ActiviteFermee(
                    activite.map(Activite::enseigne).orElse("")));
        var connu = tiers.trouver(brouillon.client())
                .filter(fiche -> !fiche.archive() && fiche.est(RoleDeTiers.CLIENT))
                .filter(fiche -> brouillon.activite().equals(fiche.activite()) || fiche.activite() == null);
        if (connu.isEmpty()) return Optional.of(new Composition.ClientInconnu());
        var livraison = brouillon.texte().prestation();
        boolean loin = livraison != null && Math.abs(ChronoUnit.YEARS.between(livraison, aujourdHui)) >= LIVRAISON_ANS;
        return loin ? Optional.of(new Composition.LivraisonTropLoin()) : Optional.empty();
    }
}
