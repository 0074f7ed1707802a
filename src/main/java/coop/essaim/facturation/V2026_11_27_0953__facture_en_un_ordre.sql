-- Une facture naît du même ordre que celui qui valide sa pièce : son contrôle regarde donc après, quand tout est écrit.
-- Il refuse exactement ce qu'il refusait.
create or replace function facture_controler() returns trigger language plpgsql as $$
begin
    if not exists (
        select from piece_de_vente p
          join serie s on s.genre = new.genre_de_serie and s.annee = new.annee
         where p.id = new.id and p.etat = 'VALIDEE' and p.genre <> 'DEVIS'
           and (p.genre = 'AVOIR') = (new.genre_de_serie = 'AVOIR')
           and p.activite_id = new.activite_id and p.client_id = new.client_id
           and p.ht = (select coalesce(sum(l.brut - l.remise - l.part), 0) from ligne_de_vente l
                        where l.piece_id = p.id and l.type in ('LIGNE', 'DEDUCTION'))
           and p.ttc = p.ht + p.tva
           and s.dernier = new.rang) then
        raise exception 'La facture % ne correspond pas à sa pièce.', new.numero using errcode = 'check_violation';
    end if;
    return null;
end $$;
drop trigger facture_controler on facture;
create trigger facture_controler after insert on facture for each row execute function facture_controler();
