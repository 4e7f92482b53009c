* Run with "pspp pspp.sps" to make pspp.sav and pspp.zsav anew; PSPP 1.6.2 did.
SET LOCALE='UTF-8'.
DATA LIST LIST (",") NOTABLE /vastaaja (F13.0) aika (DATETIME20) paiva (EDATE10) kesto (TIME8) nps (F2.0) segm (A8) maa (A12) vapaa (A600) summa (F10.2).
BEGIN DATA
1234567890123,02-MAR-2026 09:14:05,02.03.2026,36:01:05,9,A,Suomi,Hyvä palvelu; nopea € ja helppo,1234.5
2,31-DEC-1999 23:59:59,31.12.1999,00:00:01,99,B,ei tieto,,-0.1
3,,,,,,ei tietoa,x,0.3
4,14-OCT-1583 00:00:00,14.10.1583,00:00:00,-3,A,Åland,ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää loppu,1e10
END DATA.
RENAME VARIABLES (nps=Suosittelu_asteikolla_nolla_kymmenen).
VARIABLE LABELS Suosittelu_asteikolla_nolla_kymmenen "Kuinka todennäköisesti suosittelet?" /segm "Segmentti".
VALUE LABELS Suosittelu_asteikolla_nolla_kymmenen 0 "En lainkaan" 10 "Erittäin todennäköisesti" 99 "Ei koske minua" /segm "A" "Kuluttajat" "B" "Yritykset" /maa "Suomi" "Finland".
MISSING VALUES Suosittelu_asteikolla_nolla_kymmenen (LO THRU -1, 99) /maa ("ei tieto").
SAVE OUTFILE='pspp.sav' /COMPRESSED.
SAVE OUTFILE='pspp.zsav' /ZCOMPRESSED.
