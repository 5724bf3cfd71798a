(* Straight-line programs over the reals, where some steps are irrational. Each step is said to lie between two rationals; rational arithmetic and
   square roots are checked here by computing with those, the other functions are left as obligations, one lemma each. *)
From Coq Require Import Reals QArith Qreals String List Bool Arith Lia Lra Psatz.
Import ListNotations.
Local Open Scope R_scope.

Inductive operation1 := Neg | Abs | Root | Exp | Log | Sin | Cos | Asin | Acos | Atan.
Inductive operation2 := Add | Sub | Mul | Div | Min | Max | Hull.

Definition pair := (Q * Q)%type.
Definition within (y : R) (p : pair) : Prop := Q2R (fst p) <= y <= Q2R (snd p).

(* How a pair is written: one number, or two integers over a power of two, the second by its distance from the first. *)
Definition point (v : Q) : pair := (v, v).
Definition wide (lower distance : Z) (places : positive) : pair := (lower # 2 ^ places, (lower + distance) # 2 ^ places)%Q.
Arguments wide (_ _)%Z _%positive.

Inductive step :=
| Number (v : Q)
| Circle (p : pair)
| One (o : operation1) (a : nat) (p : pair)
| Two (o : operation2) (a b : nat) (p : pair).

Inductive formula :=
| Less (a b : nat) | At_most (a b : nat) | Same (a b : nat)
| Both (f g : formula) | Either (f g : formula) | Not (f : formula).

(* ---- what a program says of an assignment x ---- *)

Definition equation1 (o : operation1) (y a : R) : Prop :=
  match o with
  | Neg => y = - a
  | Abs => y = Rabs a
  | Root => 0 <= a /\ y = sqrt a
  | Exp => y = exp a
  | Log => 0 < a /\ y = ln a
  | Sin => y = sin a
  | Cos => y = cos a
  | Asin => -1 <= a <= 1 /\ y = asin a
  | Acos => -1 <= a <= 1 /\ y = acos a
  | Atan => y = atan a
  end.
Definition equation2 (o : operation2) (y a b : R) : Prop :=
  match o with
  | Add => y = a + b
  | Sub => y = a - b
  | Mul => y = a * b
  | Div => b <> 0 /\ y = a / b
  | Min => y = Rmin a b
  | Max => y = Rmax a b
  | Hull => a <= y <= b \/ b <= y <= a   (* known to lie between the two, no more *)
  end.
Definition says (x : nat -> R) (i : nat) (s : step) : Prop :=
  match s with
  | Number v => x i = Q2R v
  | Circle _ => x i = PI
  | One o a _ => equation1 o (x i) (x a)
  | Two o a b _ => equation2 o (x i) (x a) (x b)
  end.
Fixpoint says_from (x : nat -> R) (i : nat) (p : list step) : Prop :=
  match p with [] => True | s :: q => says x i s /\ says_from x (S i) q end.
Definition satisfies x p := says_from x 0 p.
Fixpoint means (x : nat -> R) (f : formula) : Prop :=
  match f with
  | Less a b => x a < x b
  | At_most a b => x a <= x b
  | Same a b => x a = x b
  | Both f g => means x f /\ means x g
  | Either f g => means x f \/ means x g
  | Not f => ~ means x f
  end.

(* ---- what is computed ---- *)

Local Open Scope Q_scope.
(* Denominators stand first in the products, for multiplication goes through the bits of its first factor, and those of a power of two cost nothing. *)
Definition le (a b : Q) : bool := Z.leb (Zpos (Qden b) * Qnum a) (Zpos (Qden a) * Qnum b).
Definition lt (a b : Q) : bool := negb (le b a).
Definition plus (a b : Q) : Q := (Zpos (Qden b) * Qnum a + Zpos (Qden a) * Qnum b) # (Qden a * Qden b).
Definition worth (s : step) : pair := match s with Number v => (v, v) | Circle p => p | One _ _ p => p | Two _ _ _ p => p end.
Definition hulls (p : pair) (ends : list Q) : bool := forallb (fun e => le (fst p) e && le e (snd p)) ends.

Definition check1 (o : operation1) (p a : pair) : bool :=
  match o with
  | Neg => hulls p [- fst a; - snd a]
  | Abs => le (fst p) 0 && hulls (- snd p, snd p) [fst a; snd a] || (le 0 (fst a) && hulls p [fst a; snd a]) || (le (snd a) 0 && hulls p [- fst a; - snd a])
  | Root => le 0 (snd p) && le (snd a) (snd p * snd p) && (le (fst p) 0 || le (fst p * fst p) (fst a))
  | _ => true   (* an obligation *)
  end.
Definition check2 (o : operation2) (p a b : pair) : bool :=
  let '(l, h) := p in let '(la, ha) := a in let '(lb, hb) := b in
  match o with
  | Add => le l (plus la lb) && le (plus ha hb) h
  | Sub => le l (plus la (- hb)) && le (plus ha (- lb)) h
  | Mul => hulls p [la * lb; la * hb; ha * lb; ha * hb]
  | Div => lt 0 lb && le (l * lb) la && le (l * hb) la && le ha (h * lb) && le ha (h * hb)
           || lt hb 0 && le ha (l * lb) && le ha (l * hb) && le (h * lb) la && le (h * hb) la
  | Min => le l la && le l lb && (le ha h || le hb h)
  | Max => le ha h && le hb h && (le l la || le l lb)
  | Hull => le l la && le l lb && le ha h && le hb h
  end.

Definition value (past : list pair) (i a : nat) : pair := nth (i - S a) past (0, 0).
Definition check (past : list pair) (i : nat) (s : step) : bool :=
  match s with
  | Number _ | Circle _ => true
  | One o a p => (a <? i)%nat && check1 o p (value past i a)
  | Two o a b p => (a <? i)%nat && (b <? i)%nat && check2 o p (value past i a) (value past i b)
  end.
Fixpoint check_from (past : list pair) (i : nat) (p : list step) : option (list pair * nat) :=
  match p with
  | [] => Some (past, i)
  | s :: q => if check past i s then check_from (worth s :: past) (S i) q else None
  end.

(* The functions that are not computed here. *)
Definition encloses1 (o : operation1) (a p : pair) : Prop :=
  match o with
  | Exp => forall r, within r a -> within (exp r) p
  | Log => forall r, within r a -> within (ln r) p
  | Sin => forall r, within r a -> within (sin r) p
  | Cos => forall r, within r a -> within (cos r) p
  | Asin => forall r, (-1 <= r <= 1)%R -> within r a -> within (asin r) p
  | Acos => forall r, (-1 <= r <= 1)%R -> within r a -> within (acos r) p
  | Atan => forall r, within r a -> within (atan r) p
  | _ => True
  end.
Fixpoint obligations (past : list pair) (i : nat) (p : list step) : Prop :=
  match p with
  | [] => True
  | s :: q =>
      match s with
      | Circle w => within PI w /\ obligations (worth s :: past) (S i) q
      | One Exp a w => encloses1 Exp (value past i a) w /\ obligations (worth s :: past) (S i) q
      | One Log a w => encloses1 Log (value past i a) w /\ obligations (worth s :: past) (S i) q
      | One Sin a w => encloses1 Sin (value past i a) w /\ obligations (worth s :: past) (S i) q
      | One Cos a w => encloses1 Cos (value past i a) w /\ obligations (worth s :: past) (S i) q
      | One Asin a w => encloses1 Asin (value past i a) w /\ obligations (worth s :: past) (S i) q
      | One Acos a w => encloses1 Acos (value past i a) w /\ obligations (worth s :: past) (S i) q
      | One Atan a w => encloses1 Atan (value past i a) w /\ obligations (worth s :: past) (S i) q
      | _ => obligations (worth s :: past) (S i) q
      end
  end.

Fixpoint fits (n : nat) (f : formula) : bool :=
  match f with
  | Less a b | At_most a b | Same a b => (a <? n)%nat && (b <? n)%nat
  | Both f g | Either f g => fits n f && fits n g
  | Not f => fits n f
  end.
(* The wanted truth of f is certain. *)
Fixpoint certain (past : list pair) (i : nat) (f : formula) (wanted : bool) : bool :=
  match f with
  | Less a b => let '(la, ha) := value past i a in let '(lb, hb) := value past i b in if wanted then lt ha lb else le hb la
  | At_most a b => let '(la, ha) := value past i a in let '(lb, hb) := value past i b in if wanted then le ha lb else lt hb la
  | Same a b => let '(la, ha) := value past i a in let '(lb, hb) := value past i b in
                if wanted then le ha lb && le hb la else lt ha lb || lt hb la
  | Both f g => if wanted then certain past i f true && certain past i g true else certain past i f false || certain past i g false
  | Either f g => if wanted then certain past i f true || certain past i g true else certain past i f false && certain past i g false
  | Not f => certain past i f (negb wanted)
  end.
Definition certified_by (p : list step) (statement : list formula) : bool :=
  match check_from [] 0 p with
  | None => false
  | Some (past, n) => forallb (fun f => fits n f && certain past n f true) statement
  end.

(* ---- arc functions by sine and cosine at the ends ---- *)

Local Open Scope R_scope.
Lemma asin_above r l : -1 <= r <= 1 -> l <= - (PI / 2) \/ (l <= PI / 2 /\ sin l <= r) -> l <= asin r.
Proof.
  intros D H. pose proof (asin_bound r) as B. destruct (Rle_dec l (- (PI / 2))) as [K | K]; [lra |].
  destruct H as [H | [H H']]; [lra |]. apply Rnot_lt_le. intro C.
  assert (sin (asin r) < sin l) by (apply sin_increasing_1; lra). rewrite sin_asin in *; lra.
Qed.
Lemma asin_below r h : -1 <= r <= 1 -> PI / 2 <= h \/ (- (PI / 2) <= h /\ r <= sin h) -> asin r <= h.
Proof.
  intros D H. pose proof (asin_bound r) as B. destruct (Rle_dec (PI / 2) h) as [K | K]; [lra |].
  destruct H as [H | [H H']]; [lra |]. apply Rnot_lt_le. intro C.
  assert (sin h < sin (asin r)) by (apply sin_increasing_1; lra). rewrite sin_asin in *; lra.
Qed.
Lemma acos_above r l : -1 <= r <= 1 -> l <= 0 \/ (l <= PI /\ r <= cos l) -> l <= acos r.
Proof.
  intros D H. pose proof (acos_bound r) as B. destruct (Rle_dec l 0) as [K | K]; [lra |].
  destruct H as [H | [H H']]; [lra |]. apply Rnot_lt_le. intro C.
  assert (cos l < cos (acos r)) by (apply cos_decreasing_1; lra). rewrite cos_acos in *; lra.
Qed.
Lemma acos_below r h : -1 <= r <= 1 -> PI <= h \/ (0 <= h /\ cos h <= r) -> acos r <= h.
Proof.
  intros D H. pose proof (acos_bound r) as B. destruct (Rle_dec PI h) as [K | K]; [lra |].
  destruct H as [H | [H H']]; [lra |]. apply Rnot_lt_le. intro C.
  assert (cos (acos r) < cos h) by (apply cos_decreasing_1; lra). rewrite cos_acos in *; lra.
Qed.

(* ---- why that is enough ---- *)

Local Open Scope R_scope.
Lemma le_is a b : le a b = Qle_bool a b.
Proof. unfold le, Qle_bool. f_equal; apply Z.mul_comm. Qed.
Lemma plus_is a b : plus a b = (a + b)%Q.
Proof. unfold plus, Qplus. f_equal. f_equal; apply Z.mul_comm. Qed.
Lemma le_R a b : le a b = true -> Q2R a <= Q2R b.
Proof. rewrite le_is. intro H. apply Qle_Rle. apply Qle_bool_iff. exact H. Qed.
Lemma lt_R a b : lt a b = true -> Q2R a < Q2R b.
Proof.
  unfold lt. rewrite le_is. intro H. apply Qlt_Rlt. apply Qnot_le_lt. intro K. apply Qle_bool_iff in K. rewrite K in H. discriminate.
Qed.
Lemma zero_R : Q2R 0 = 0. Proof. unfold Q2R. simpl. lra. Qed.

Ltac split_checks :=
  repeat match goal with
  | H : (_ && _)%bool = true |- _ => apply andb_prop in H; destruct H
  | H : le _ _ = true |- _ => apply le_R in H
  | H : lt _ _ = true |- _ => apply lt_R in H
  | H : true = true |- _ => clear H
  end; rewrite ?plus_is, ?Q2R_plus, ?Q2R_minus, ?Q2R_mult, ?Q2R_opp, ?zero_R in *.

Lemma product_above m la ha lb hb a b : la <= a <= ha -> lb <= b <= hb -> m <= la * lb -> m <= la * hb -> m <= ha * lb -> m <= ha * hb -> m <= a * b.
Proof.
  intros A B H1 H2 H3 H4.
  assert (P : m <= a * lb) by (destruct (Rle_dec 0 lb); nra).
  assert (P' : m <= a * hb) by (destruct (Rle_dec 0 hb); nra).
  destruct (Rle_dec 0 a); nra.
Qed.
Lemma product_below m la ha lb hb a b : la <= a <= ha -> lb <= b <= hb -> la * lb <= m -> la * hb <= m -> ha * lb <= m -> ha * hb <= m -> a * b <= m.
Proof.
  intros A B H1 H2 H3 H4.
  assert (P : a * lb <= m) by (destruct (Rle_dec 0 lb); nra).
  assert (P' : a * hb <= m) by (destruct (Rle_dec 0 hb); nra).
  destruct (Rle_dec 0 a); nra.
Qed.
Lemma line_above (c l lb hb b : R) : lb <= b <= hb -> l * lb <= c -> l * hb <= c -> l * b <= c.
Proof. intros. destruct (Rle_dec 0 l); nra. Qed.
Lemma line_below (c l lb hb b : R) : lb <= b <= hb -> c <= l * lb -> c <= l * hb -> c <= l * b.
Proof. intros. destruct (Rle_dec 0 l); nra. Qed.

Lemma quotient_is y a b : b <> 0 -> y = a / b -> y * b = a.
Proof. intros H ->. field. exact H. Qed.

Lemma check1_sound o y a p q : check1 o p q = true -> encloses1 o q p -> within a q -> equation1 o y a -> within y p.
Proof.
  destruct p as [l h], q as [la ha]. unfold within. simpl. intros C O [A B] E.
  destruct o; simpl in *; try (subst y; apply O; split; assumption).
  - unfold hulls in C. simpl in C. split_checks. lra.
  - apply orb_prop in C. destruct C as [C | C]; [apply orb_prop in C; destruct C as [C | C] |];
      unfold hulls in C; simpl in C; split_checks; subst y; unfold Rabs; destruct (Rcase_abs a); lra.
  - destruct E as [E ->]. apply andb_prop in C. destruct C as [C D]. split_checks. split.
    + apply orb_prop in D. destruct D as [D | D]; split_checks.
      * pose proof (sqrt_pos a). lra.
      * destruct (Rle_dec 0 (Q2R l)) as [P | P].
        -- rewrite <- (sqrt_square (Q2R l) P). apply sqrt_le_1_alt. lra.
        -- pose proof (sqrt_pos a). lra.
    + match goal with H : 0 <= Q2R h |- _ => rewrite <- (sqrt_square (Q2R h) H) end. apply sqrt_le_1_alt. lra.
  - destruct E as [_ ->]. apply O. split; assumption.
  - destruct E as [D ->]. apply O; [exact D | split; assumption].
  - destruct E as [D ->]. apply O; [exact D | split; assumption].
Qed.

Lemma check2_sound o y a b p q r : check2 o p q r = true -> within a q -> within b r -> equation2 o y a b -> within y p.
Proof.
  destruct p as [l h], q as [la ha], r as [lb hb]. unfold within. simpl. intros C A B E.
  destruct o; simpl in *.
  - split_checks. lra.
  - split_checks. lra.
  - unfold hulls in C. simpl in C. split_checks. subst y. split.
    + apply (product_above _ (Q2R la) (Q2R ha) (Q2R lb) (Q2R hb)); lra.
    + apply (product_below _ (Q2R la) (Q2R ha) (Q2R lb) (Q2R hb)); lra.
  - destruct E as [N E]. pose proof (quotient_is _ _ _ N E) as M. clear E.
    apply orb_prop in C. destruct C as [C | C]; split_checks.
    + assert (Q2R l * b <= Q2R la) by (apply (line_above _ _ (Q2R lb) (Q2R hb)); lra).
      assert (Q2R ha <= Q2R h * b) by (apply (line_below _ _ (Q2R lb) (Q2R hb)); lra).
      split; apply (Rmult_le_reg_r b); lra.
    + assert (Q2R ha <= Q2R l * b) by (apply (line_below _ _ (Q2R lb) (Q2R hb)); lra).
      assert (Q2R h * b <= Q2R la) by (apply (line_above _ _ (Q2R lb) (Q2R hb)); lra).
      split; nra.
  - apply andb_prop in C. destruct C as [C D]. split_checks. subst y. unfold Rmin.
    apply orb_prop in D. destruct D as [D | D]; split_checks; destruct (Rle_dec a b); lra.
  - apply andb_prop in C. destruct C as [C D]. split_checks. subst y. unfold Rmax.
    apply orb_prop in D. destruct D as [D | D]; split_checks; destruct (Rle_dec a b); lra.
  - split_checks. lra.
Qed.

Definition agree (x : nat -> R) (past : list pair) (i : nat) := forall a, (a < i)%nat -> within (x a) (value past i a).

Lemma agree_more x past i v : agree x past i -> within (x i) v -> agree x (v :: past) (S i).
Proof.
  intros A H a L. unfold value. destruct (Nat.eq_dec a i) as [-> | N].
  - rewrite Nat.sub_diag. exact H.
  - replace (S i - S a)%nat with (S (i - S a)) by lia. simpl. apply A. lia.
Qed.

Lemma check_sound x past i s q : agree x past i -> check past i s = true -> obligations past i (s :: q) -> says x i s ->
  within (x i) (worth s) /\ obligations (worth s :: past) (S i) q.
Proof.
  intros A C O H. destruct s as [v | w | o a w | o a b w].
  - simpl in *. split; trivial. unfold within. simpl. lra.
  - simpl in *. destruct O as [O R]. rewrite H. split; trivial.
  - simpl in C, H. apply andb_prop in C. destruct C as [L C]. apply Nat.ltb_lt in L.
    assert (encloses1 o (value past i a) w /\ obligations (worth (One o a w) :: past) (S i) q) as [E R].
    { destruct o; simpl in *; try (split; trivial; fail); exact O. }
    split; trivial. apply (check1_sound o (x i) (x a) w (value past i a)); trivial. apply A. exact L.
  - simpl in *. apply andb_prop in C. destruct C as [L C]. apply andb_prop in L. destruct L as [L M].
    apply Nat.ltb_lt in L. apply Nat.ltb_lt in M. split; trivial.
    apply (check2_sound o (x i) (x a) (x b) w (value past i a) (value past i b)); trivial; apply A; trivial.
Qed.

Lemma check_from_sound p : forall x past i past' n,
  agree x past i -> check_from past i p = Some (past', n) -> obligations past i p -> says_from x i p -> agree x past' n.
Proof.
  induction p as [| s q IH]; intros x past i past' n A C O H.
  - simpl in C. injection C as <- <-. exact A.
  - simpl in C. destruct (check past i s) eqn:K; [| discriminate]. destruct H as [H R].
    destruct (check_sound x past i s q A K O H) as [W O'].
    apply (IH x (worth s :: past) (S i) past' n); trivial. apply agree_more; trivial.
Qed.

Lemma certain_sound x past n f : agree x past n -> fits n f = true -> forall wanted, certain past n f wanted = true -> if wanted then means x f else ~ means x f.
Proof.
  intros A. induction f as [a b | a b | a b | f IHf g IHg | f IHf g IHg | f IHf]; simpl; intros F wanted C;
    try (apply andb_prop in F; destruct F as [F G]).
  1-3: apply Nat.ltb_lt in F; apply Nat.ltb_lt in G; pose proof (A a F) as P; pose proof (A b G) as P';
    unfold within in *; destruct (value past n a) as [la ha], (value past n b) as [lb hb]; simpl in *; destruct wanted.
  - split_checks. lra.
  - split_checks. lra.
  - split_checks. lra.
  - split_checks. lra.
  - split_checks. lra.
  - apply orb_prop in C. destruct C; split_checks; lra.
  - destruct wanted.
    + apply andb_prop in C. destruct C as [C D]. split; [apply (IHf F true C) | apply (IHg G true D)].
    + apply orb_prop in C. destruct C as [C | C]; [pose proof (IHf F false C) | pose proof (IHg G false C)]; simpl in *; tauto.
  - destruct wanted.
    + apply orb_prop in C. destruct C as [C | C]; [left; apply (IHf F true C) | right; apply (IHg G true C)].
    + apply andb_prop in C. destruct C as [C D]. pose proof (IHf F false C). pose proof (IHg G false D). simpl in *. tauto.
  - pose proof (IHf F (negb wanted) C) as H. destruct wanted; simpl in *; tauto.
Qed.

Theorem sound p statement : certified_by p statement = true -> obligations [] 0 p -> forall x, satisfies x p -> Forall (means x) statement.
Proof.
  unfold certified_by, satisfies. intros C O x H. destruct (check_from [] 0 p) as [[past n] |] eqn:K; [| discriminate].
  assert (A : agree x past n).
  { apply (check_from_sound p x [] 0%nat past n); trivial. intros a L. lia. }
  apply Forall_forall. intros f I. rewrite forallb_forall in C. specialize (C f I). apply andb_prop in C. destruct C as [F V].
  exact (certain_sound x past n f A F true V).
Qed.

(* ---- what is stated: the instance by the names of its numbers, the assumptions and conclusions by theirs ---- *)

Definition named := list (string * formula).
Definition begin_with (instance : list (string * Q)) (steps : list step) := (map (fun n => Number (snd n)) instance ++ steps)%list.
Definition every (x : nat -> R) (parts : named) := Forall (fun part => means x (snd part)) parts.
Definition none (x : nat -> R) (parts : named) := Forall (fun part => ~ means x (snd part)) parts.
(* `shown`: the comparisons from which the code concluded the parts that are no relations. *)
Definition says_of (facts : list formula) (shown given then_ : named) (fails : bool) :=
  (facts ++ map snd shown ++ map snd given ++ map (fun part => if fails then Not (snd part) else snd part) then_)%list.

Lemma says_of_is x facts shown given then_ fails : Forall (means x) (says_of facts shown given then_ fails) ->
  Forall (means x) facts /\ every x shown /\ every x given /\ (if fails then none x then_ else every x then_).
Proof.
  unfold says_of, every, none. intro H. apply Forall_app in H. destruct H as [A H]. apply Forall_app in H. destruct H as [B H].
  apply Forall_app in H. destruct H as [C D]. rewrite Forall_map in B, C, D. repeat split; trivial. destruct fails; exact D.
Qed.
