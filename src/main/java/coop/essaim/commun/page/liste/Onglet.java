package coop.essaim.commun.page.liste;

import java.util.List;

/// Une feuille d'un classeur qui en a plusieurs, et ses lignes.
public record Onglet<T>(Feuille<T> feuille, List<T> lignes) {

    public Onglet {
        lignes = List.copyOf(lignes);
    }
}
