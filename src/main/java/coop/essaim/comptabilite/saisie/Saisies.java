package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.EcritureLue;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.Texte;
import coop.essaim.comptabilite.Validations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ce que la comptabilité écrit à la main : enregistrer, corriger, supprimer au brouillard ; valider ; contre-passer.
@Service
class Saisies {

    private final Ecritures ecritures;
    private final Validations validations;
    private final CodesSql codes;
    private final SaisiesSql sql;
    private final PiecesComptables pieces;

    Saisies(Ecritures ecritures, Validations validations, CodesSql codes, SaisiesSql sql, PiecesComptables pieces) {
        this.ecritures = ecritures;
        this.validations = validations;
        this.codes = codes;
        this.sql = sql;
        this.pieces = pieces;
    }

    /// Calcule et contrôle sans rien écrire.
    @Transactional(readOnly = true)
    public Controle controler(Feuille feuille) {
        return new Controle(feuille, codes.reconnaitre(feuille));
    }

    @Transactional
    public Enregistrement enregistrer(Feuille feuille, String auteur) {
        var controle = controler(feuille);
        var ecriture = controle.ecriture();
        if (ecriture.isEmpty()) return new Enregistrement.Refuse(controle);
        return switch (ecritures.passer(ecriture.get(), new Demande("saisie:" + feuille.cle(), auteur))) {
            case Passation.Refusee(var obstacles) -> refuser(controle, obstacles);
            case Passation.Passee(var id, var rejouee) -> {
                pieces.attacher(id, feuille.cle());
                yield new Enregistrement.Fait(id, rejouee);
            }
        };
    }

    /// Remplace l'écriture du brouillard ; ses fichiers passent à la nouvelle.
    @Transactional
    public Enregistrement modifier(EcritureLue ancienne, Feuille feuille, String auteur) {
        var controle = controler(feuille);
        var ecriture = controle.ecriture();
        if (sql.estLettree(ancienne.id()))
            controle.generaux().add("Défaites d’abord le lettrage de cette écriture : ses lignes vont changer.");
        if (ecriture.isEmpty() || controle.aDesRefus()) return new Enregistrement.Refuse(controle);
        var objet = pieces.objet(ancienne.id()).orElse(feuille.cle());
        var echeance = sql.echeanceDe(ancienne.id());
        var nouvelle = reprendre(ancienne.ecriture(), ecriture.get());
        return switch (ecritures.remplacer(ancienne.id(), nouvelle, auteur)) {
            case Passation.Refusee(var obstacles) -> refuser(controle, obstacles);
            case Passation.Passee(var id, var _) -> {
                pieces.attacher(id, objet);
                echeance.ifPresent(proposee -> sql.rattacher(proposee, id));
                yield new Enregistrement.Fait(id, false);
            }
        };
    }

    private static Enregistrement refuser(Controle controle, List<Passation.Obstacle> obstacles) {
        controle.placer(obstacles);
        return new Enregistrement.Refuse(controle);
    }

    /// Ce que la feuille ne montre pas reste : le lien vers la pièce, et le détail d'une ligne dont le compte n'a pas
    /// changé.
    private static Ecriture reprendre(Ecriture ancienne, Ecriture nouvelle) {
        var lignes = new ArrayList<Ecriture.Ligne>();
        for (int i = 0; i < nouvelle.lignes().size(); i++) {
            var ligne = nouvelle.lignes().get(i);
            var avant = i < ancienne.lignes().size() ? ancienne.lignes().get(i) : null;
            lignes.add(avant != null && avant.compte().equals(ligne.compte()) ? completee(ligne, avant) : ligne);
        }
        var piece = nouvelle.piece();
        var lien = ancienne.piece().lien();
        return new Ecriture(
                nouvelle.journal(),
                nouvelle.date(),
                new Piece(piece.reference(), piece.date(), lien),
                nouvelle.libelle(),
                lignes);
    }

    private static Ecriture.Ligne completee(Ecriture.Ligne ligne, Ecriture.Ligne avant) {
        var avecDetail = ligne.detail(avant.detail());
        return avecDetail.echeance() == null ? avecDetail.echeance(avant.echeance()) : avecDetail;
    }

    @Transactional
    public Retrait supprimer(EcritureId id) {
        if (sql.estLettree(id)) return new Retrait.Lettree();
        return ecritures.supprimerDuBrouillard(id) ? new Retrait.Fait() : new Retrait.Validee();
    }

    /// Faux si elle l'était déjà.
    @Transactional
    public boolean valider(EcritureId id, String auteur) {
        return validations.valider(List.of(id), auteur) == 1;
    }

    /// Valide le brouillard d'un journal, ou de tous, jusqu'à une date comprise. Rend le nombre d'écritures validées.
    @Transactional
    public int validerJusquAu(@Nullable String journal, LocalDate jusquAu, String auteur) {
        return validations.validerJusquAu(journal, jusquAu, auteur);
    }

    /// Annule une écriture validée par son inverse, validée aussi, avec le motif ; les deux partagent leurs fichiers.
    @Transactional
    public ContrePassation contrepasser(EcritureId id, LocalDate date, String motif, String auteur) {
        var propre = Texte.enUneLigne(motif);
        if (propre.isEmpty()) return new ContrePassation.SansMotif();
        return switch (ecritures.contrepasser(id, date, new Demande("contrepassation:" + id, auteur))) {
            case Passation.Refusee(var obstacles) -> new ContrePassation.Refusee(obstacles);
            case Passation.Passee(var inverse, var _) -> {
                sql.motiver(inverse, propre);
                pieces.objet(id).ifPresent(objet -> pieces.attacher(inverse, objet));
                yield new ContrePassation.Faite(inverse);
            }
        };
    }
}
