package coop.essaim.comptabilite;

import coop.essaim.commun.Montant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Une écriture équilibrée, au total et dans chaque section. Une écriture déséquilibrée n'existe pas : le constructeur
/// la refuse, et la base aussi.
///
/// @param journal code du journal ; le journal interne n'a que des comptes de classe 9, et eux seuls y sont
public record Ecriture(String journal, LocalDate date, Piece piece, String libelle, List<Ligne> lignes) {

    public Ecriture {
        libelle = Texte.obligatoire(libelle, "un libellé");
        lignes = List.copyOf(lignes);
        if (lignes.size() < 2) throw new EcritureRefusee(piece.reference() + " : une écriture a au moins deux lignes.");
        if (lignes.size() > Short.MAX_VALUE) throw new EcritureRefusee(piece.reference() + " : trop de lignes.");
        ecarts(lignes).forEach((section, ecart) -> {
            if (ecart != 0)
                throw new EcritureRefusee("%s : la section %s n'est pas équilibrée, il manque %s %s."
                        .formatted(
                                piece.reference(),
                                section,
                                new Montant(Math.abs(ecart)),
                                ecart > 0 ? "au crédit" : "au débit"));
        });
    }

    /// Débit moins crédit de chaque section, en centimes ; un écran de saisie le montre avant de passer l'écriture.
    public static Map<String, Long> ecarts(List<Ligne> lignes) {
        var parSection = HashMap.<String, Long>newHashMap(4);
        for (var ligne : lignes)
            parSection.merge(
                    ligne.section(),
                    Math.subtractExact(ligne.debit().centimes(), ligne.credit().centimes()),
                    Math::addExact);
        return parSection;
    }

    /// L'écriture qui annule celle-ci, à une autre date : débits et crédits échangés.
    Ecriture contrepassee(LocalDate date) {
        return new Ecriture(
                journal,
                date,
                piece,
                "Annule " + libelle,
                lignes.stream().map(Ligne::inverse).toList());
    }

    /// Une ligne : un compte d'une section, au débit ou au crédit, jamais à zéro.
    ///
    /// Un montant négatif est permis, comme dans le FEC : c'est l'extourne d'un débit, qui n'est pas un crédit.
    ///
    /// @param auxiliaire code du client, du fournisseur, du salarié… d'un compte collectif
    /// @param libelle `null` : celui de l'écriture
    public record Ligne(
            String section,
            String compte,
            @Nullable String auxiliaire,
            @Nullable String libelle,
            Montant debit,
            Montant credit,
            @Nullable LocalDate echeance,
            @Nullable Detail detail) {

        public Ligne {
            if (debit.centimes() == 0 == (credit.centimes() == 0))
                throw new EcritureRefusee(
                        "Compte %s : une ligne est au débit ou au crédit, et n'est pas nulle.".formatted(compte));
            if (libelle != null) {
                libelle = Texte.enUneLigne(libelle);
                if (libelle.isEmpty()) libelle = null;
            }
        }

        public static Ligne debit(String section, String compte, Montant montant) {
            return new Ligne(section, compte, null, null, montant, Montant.ZERO, null, null);
        }

        public static Ligne credit(String section, String compte, Montant montant) {
            return new Ligne(section, compte, null, null, Montant.ZERO, montant, null, null);
        }

        /// Au débit si le montant est positif, au crédit s'il est négatif.
        public static Ligne solde(String section, String compte, Montant montant) {
            return montant.centimes() > 0
                    ? debit(section, compte, montant)
                    : credit(section, compte, Montant.ZERO.moins(montant));
        }

        public Ligne auxiliaire(@Nullable String code) {
            return new Ligne(section, compte, code, libelle, debit, credit, echeance, detail);
        }

        public Ligne libelle(@Nullable String texte) {
            return new Ligne(section, compte, auxiliaire, texte, debit, credit, echeance, detail);
        }

        public Ligne echeance(@Nullable LocalDate date) {
            return new Ligne(section, compte, auxiliaire, libelle, debit, credit, date, detail);
        }

        public Ligne detail(@Nullable Detail origine) {
            return new Ligne(section, compte, auxiliaire, libelle, debit, credit, echeance, origine);
        }

        Ligne inverse() {
            var sien = detail == null ? null : detail.sansVides();
            return new Ligne(section, compte, auxiliaire, libelle, credit, debit, echeance, sien);
        }
    }

    /// Ce qu'une ligne reprise d'ailleurs garde d'elle : sa propre pièce, sa date d'origine, sa devise.
    ///
    /// @param vides les zones que son FEC laissait vides et rendra telles, séparées par des virgules
    public record Detail(
            @Nullable String piece,
            @Nullable LocalDate pieceDate,
            @Nullable LocalDate dateOrigine,
            @Nullable BigDecimal montantDevise,
            @Nullable String devise,
            @Nullable String vides) {

        public static Detail piece(String reference, LocalDate date) {
            return new Detail(Texte.obligatoire(reference, "la référence de la pièce"), date, null, null, null, null);
        }

        /// Une écriture d'Essaim a toujours les siennes, même celle qui annule une écriture reprise.
        @Nullable
        Detail sansVides() {
            if (vides == null) return this;
            var reste = new Detail(piece, pieceDate, dateOrigine, montantDevise, devise, null);
            return reste.equals(new Detail(null, null, null, null, null, null)) ? null : reste;
        }
    }
}
