-- Un échéancier laisse un solde : le devis officiel ne demande pas d'avance tout son total.
create function devis_laisse_un_solde() returns trigger language plpgsql as $$
begin
    if (select coalesce(sum(coalesce(e.montant, round(p.ttc * e.part / 100))), 0) >= p.ttc and count(e.rang) > 0
          from piece_de_vente p left join echeance_de_devis e on e.piece_id = p.id
         where p.id = new.id group by p.ttc) then
        raise exception 'L''échéancier du devis % ne laisse pas de solde.', new.numero using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger devis_laisse_un_solde before insert on devis for each row execute function devis_laisse_un_solde();
