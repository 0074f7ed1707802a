package coop.essaim.acces.lien;

import coop.essaim.acces.CreationDeCompte;

/// Ce que peut répondre la création du premier administrateur.
public sealed interface CreationDuPremier {

    record Faite() implements CreationDuPremier {}

    record LienMort() implements CreationDuPremier {}

    record CompteRefuse(CreationDeCompte raison) implements CreationDuPremier {}

    record MotDePasseRefuse(String phrase) implements CreationDuPremier {}
}
