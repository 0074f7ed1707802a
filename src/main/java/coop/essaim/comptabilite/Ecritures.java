package coop.essaim.comptabilite;

import coop.essaim.comptabilite.Passation.Obstacle;
import coop.essaim.comptabilite.Passation.Passee;
import coop.essaim.comptabilite.Passation.Refusee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Le grand livre vu des autres modules : toute écriture passe par ici.
///
/// Toujours dans la transaction de l'appelant : une pièce et son écriture naissent ensemble ou pas du tout.
@Service
public class Ecritures {

    private final EcrituresSql sql;
    private final EcrituresLuesSql lues;
    private final Validations validations;

    Ecritures(EcrituresSql sql, EcrituresLuesSql lues, Validations validations) {
        this.sql = sql;
        this.lues = lues;
        this.validations = validations;
    }

    /// Vrai si le mois de ce jour est ouvert ; il le reste jusqu'à la fin de la transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean accepteLe(LocalDate jour) {
        return sql.estOuvert(jour);
    }

    /// Passe au brouillard : la comptabilité peut encore corriger l'imputation, ou supprimer, avant de valider.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation passer(Ecriture ecriture, Demande demande) {
        return passer(List.of(new Passage(ecriture, demande)), false).getFirst();
    }

    /// Passe et valide d'un geste : pour une pièce déjà numérotée et figée par son module, comme une facture.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation passerEtValider(Ecriture ecriture, Demande demande) {
        return passer(List.of(new Passage(ecriture, demande)), true).getFirst();
    }

    /// Passe un lot en un seul ordre à la base. Un refus, un seul, et rien du lot n'est écrit : les autres réponses
    /// sont alors des refus sans obstacle.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Passation> passerEnLot(List<Passage> passages, boolean valider) {
        return passages.isEmpty() ? List.of() : passer(passages, valider);
    }

    /// Annule une écriture validée par une écriture inverse, validée, qui lui reste liée.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation contrepasser(EcritureId id, LocalDate date, Demande demande) {
        var origine = lues.lire(id).orElseThrow(() -> new EcritureRefusee("Écriture inconnue : " + id));
        if (origine.validation() == null) return new Refusee(List.of(new Obstacle.AuBrouillard()));
        if (sql.estContrepassee(id)) return new Refusee(List.of(new Obstacle.DejaContrepassee()));
        var inverse = new Passage(origine.ecriture().contrepassee(date), demande, id, null);
        return passer(List.of(inverse), true).getFirst();
    }

    @Transactional(readOnly = true)
    public Optional<EcritureLue> lire(EcritureId id) {
        return lues.lire(id);
    }

    /// Supprime une écriture du brouillard, ou refuse si elle est validée.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean supprimerDuBrouillard(EcritureId id) {
        var lue = lues.lire(id);
        if (lue.isEmpty() || lue.get().validation() != null) return false;
        sql.effacerDuBrouillard(id);
        return true;
    }

    /// Remplace une écriture du brouillard par une autre, qui reprend sa clé : les lignes ne se modifient jamais. Un
    /// refus laisse l'ancienne en place.
    @Transactional(propagation = Propagation.MANDATORY)
    public Passation remplacer(EcritureId id, Ecriture nouvelle, String auteur) {
        var lue = lues.lire(id);
        if (lue.isEmpty()) throw new EcritureRefusee("Écriture inconnue : " + id);
        if (lue.get().validation() != null) return new Refusee(List.of(new Obstacle.Validee()));
        var obstacles = sql.reperer(List.of(new Passage(nouvelle, new Demande("remplace:" + id, auteur))), false)
                .obstacles(nouvelle);
        if (!obstacles.isEmpty()) return new Refusee(obstacles);
        var cle = sql.cle(id);
        sql.effacerDuBrouillard(id);
        return passer(nouvelle, new Demande(cle == null ? "remplace:" + id : cle, auteur));
    }

    private List<Passation> passer(List<Passage> passages, boolean valider) {
        var reperes = sql.reperer(passages, valider);
        var obstacles =
                passages.stream().map(p -> reperes.obstacles(p.ecriture())).toList();
        boolean refuse = obstacles.stream().anyMatch(o -> !o.isEmpty());
        // Une demande déjà honorée le reste, même si le mois s'est clos depuis : elle n'est pas un refus.
        var deja = refuse ? sql.dejaPassees(cles(passages)) : Map.<String, EcritureId>of();
        var reponses = new ArrayList<Passation>(passages.size());
        var parCle = new LinkedHashMap<String, Passage.Pret>();
        refuse = false;
        for (int i = 0; i < passages.size(); i++) {
            var cle = passages.get(i).demande().cle();
            var id = deja.get(cle);
            boolean refusee = id == null && !obstacles.get(i).isEmpty();
            refuse |= refusee;
            var pret = new Passage.Pret(passages.get(i), id == null ? prochain(reperes) : id, reperes);
            if (id == null && !refusee) parCle.putIfAbsent(cle, pret);
            reponses.add(refusee ? new Refusee(obstacles.get(i)) : new Passee(pret.id(), id != null));
        }
        if (refuse) {
            return reponses.stream()
                    .map(r -> r instanceof Refusee ? r : new Refusee(List.of()))
                    .toList();
        }
        return ecrire(passages, reponses, parCle, valider);
    }

    private static List<String> cles(List<Passage> passages) {
        return passages.stream().map(p -> p.demande().cle()).toList();
    }

    private List<Passation> ecrire(
            List<Passage> passages, List<Passation> reponses, Map<String, Passage.Pret> parCle, boolean valider) {
        if (parCle.isEmpty()) return reponses;
        var aInserer = List.copyOf(parCle.values());
        var inserees = valider ? sql.insererEtValider(aInserer, validations.chainer(aInserer)) : sql.inserer(aInserer);
        var deja = inserees.size() == parCle.size()
                ? Map.<String, EcritureId>of()
                : sql.dejaPassees(List.copyOf(parCle.keySet()));
        var nouvelles = new LinkedHashMap<Long, Passage.Pret>();
        for (int i = 0; i < passages.size(); i++) {
            var cle = passages.get(i).demande().cle();
            var pret = parCle.get(cle);
            if (pret == null) continue;
            if (!inserees.contains(pret.id().valeur())) {
                reponses.set(i, new Passee(Reperes.connu(deja, cle), true));
            } else if (nouvelles.putIfAbsent(pret.id().valeur(), pret) != null) {
                reponses.set(i, new Passee(pret.id(), true));
            }
        }
        var prets = List.copyOf(nouvelles.values());
        sql.detailler(prets);
        if (valider && prets.size() < aInserer.size()) validations.validerNouvelles(prets);
        return reponses;
    }

    private static EcritureId prochain(Reperes reperes) {
        return new EcritureId(reperes.identifiants.remove());
    }
}
