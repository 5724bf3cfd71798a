(* Straight-line programs over the rationals. What is proved once here: if the checks below compute to true, then any numbers that satisfy
   the equations of the steps satisfy the statement. No axioms. *)
From Coq Require Import QArith String List Bool Arith Lia Lqa.
Import ListNotations.
Local Open Scope Q_scope.

Inductive operation1 := Neg | Abs | Root.
Inductive operation2 := Add | Sub | Mul | Div | Min | Max.

(* Operands are the places of earlier steps, from 0; v is what the step is said to be worth. *)
Inductive step :=
| Number (v : Q)
| One (o : operation1) (a : nat) (v : Q)
| Two (o : operation2) (a b : nat) (v : Q).

Inductive formula :=
| Less (a b : nat) | At_most (a b : nat) | Same (a b : nat)
| Both (f g : formula) | Either (f g : formula) | Not (f : formula).

(* ---- what a program says of an assignment x ---- *)

Definition equation1 (o : operation1) (y a : Q) : Prop :=
  match o with
  | Neg => y == - a
  | Abs => (0 <= a /\ y == a) \/ (a <= 0 /\ y == - a)
  | Root => 0 <= y /\ y * y == a
  end.

Definition equation2 (o : operation2) (y a b : Q) : Prop :=
  match o with
  | Add => y == a + b
  | Sub => y == a - b
  | Mul => y == a * b
  | Div => ~ b == 0 /\ y * b == a
  | Min => (a <= b /\ y == a) \/ (b <= a /\ y == b)
  | Max => (a <= b /\ y == b) \/ (b <= a /\ y == a)
  end.

Definition says (x : nat -> Q) (i : nat) (s : step) : Prop :=
  match s with
  | Number v => x i == v
  | One o a _ => equation1 o (x i) (x a)
  | Two o a b _ => equation2 o (x i) (x a) (x b)
  end.

Fixpoint says_from (x : nat -> Q) (i : nat) (p : list step) : Prop :=
  match p with [] => True | s :: q => says x i s /\ says_from x (S i) q end.
Definition satisfies x p := says_from x 0 p.

Fixpoint means (x : nat -> Q) (f : formula) : Prop :=
  match f with
  | Less a b => x a < x b
  | At_most a b => x a <= x b
  | Same a b => x a == x b
  | Both f g => means x f /\ means x g
  | Either f g => means x f \/ means x g
  | Not f => ~ means x f
  end.

(* ---- what is computed ---- *)

Definition worth (s : step) : Q := match s with Number v => v | One _ _ v => v | Two _ _ _ v => v end.
Definition Qlt_bool (a b : Q) : bool := negb (Qle_bool b a).

Definition check1 (o : operation1) (v a : Q) : bool :=
  match o with
  | Neg => Qeq_bool v (- a)
  | Abs => if Qle_bool 0 a then Qeq_bool v a else Qeq_bool v (- a)
  | Root => Qle_bool 0 v && Qeq_bool (v * v) a
  end.
Definition check2 (o : operation2) (v a b : Q) : bool :=
  match o with
  | Add => Qeq_bool v (a + b)
  | Sub => Qeq_bool v (a - b)
  | Mul => Qeq_bool v (a * b)
  | Div => negb (Qeq_bool b 0) && Qeq_bool (v * b) a
  | Min => if Qle_bool a b then Qeq_bool v a else Qeq_bool v b
  | Max => if Qle_bool a b then Qeq_bool v b else Qeq_bool v a
  end.

(* `past` holds the steps before this one, the last one first; i is their number. *)
Definition value (past : list Q) (i a : nat) : Q := nth (i - S a) past 0.
Definition check (past : list Q) (i : nat) (s : step) : bool :=
  match s with
  | Number _ => true
  | One o a v => (a <? i)%nat && check1 o v (value past i a)
  | Two o a b v => (a <? i)%nat && (b <? i)%nat && check2 o v (value past i a) (value past i b)
  end.
Fixpoint check_from (past : list Q) (i : nat) (p : list step) : option (list Q * nat) :=
  match p with
  | [] => Some (past, i)
  | s :: q => if check past i s then check_from (worth s :: past) (S i) q else None
  end.

Fixpoint fits (n : nat) (f : formula) : bool :=
  match f with
  | Less a b | At_most a b | Same a b => (a <? n)%nat && (b <? n)%nat
  | Both f g | Either f g => fits n f && fits n g
  | Not f => fits n f
  end.
Fixpoint holds (past : list Q) (i : nat) (f : formula) : bool :=
  match f with
  | Less a b => Qlt_bool (value past i a) (value past i b)
  | At_most a b => Qle_bool (value past i a) (value past i b)
  | Same a b => Qeq_bool (value past i a) (value past i b)
  | Both f g => holds past i f && holds past i g
  | Either f g => holds past i f || holds past i g
  | Not f => negb (holds past i f)
  end.

Definition certified_by (p : list step) (statement : list formula) : bool :=
  match check_from [] 0 p with
  | None => false
  | Some (past, n) => forallb (fun f => fits n f && holds past n f) statement
  end.

(* ---- why that is enough ---- *)

Definition agree (x : nat -> Q) (past : list Q) (i : nat) := forall a, (a < i)%nat -> x a == value past i a.

Lemma root_is_unique y v : 0 <= y -> 0 <= v -> y * y == v * v -> y == v.
Proof.
  intros Hy Hv H.
  destruct (Q_dec y v) as [[L | G] | E]; [exfalso | exfalso | exact E].
  - assert (y * y < v * v) by nra. lra.
  - assert (v * v < y * y) by nra. lra.
Qed.

Lemma check1_sound o y a v b : check1 o v b = true -> a == b -> equation1 o y a -> y == v.
Proof.
  destruct o; simpl; intros C E H.
  - apply Qeq_bool_eq in C. lra.
  - destruct (Qle_bool 0 b) eqn:L; apply Qeq_bool_eq in C.
    + apply Qle_bool_iff in L. destruct H as [[? ?] | [? ?]]; lra.
    + assert (b < 0) by (apply Qnot_le_lt; intro K; apply Qle_bool_iff in K; congruence).
      destruct H as [[? ?] | [? ?]]; lra.
  - apply andb_prop in C. destruct C as [P C]. apply Qle_bool_iff in P. apply Qeq_bool_eq in C.
    destruct H as [Hy H]. apply root_is_unique; trivial. rewrite H, E, C. reflexivity.
Qed.

Lemma check2_sound o y a b v a' b' : check2 o v a' b' = true -> a == a' -> b == b' -> equation2 o y a b -> y == v.
Proof.
  destruct o; simpl; intros C A B H.
  - apply Qeq_bool_eq in C. lra.
  - apply Qeq_bool_eq in C. lra.
  - apply Qeq_bool_eq in C. rewrite H, A, B, C. reflexivity.
  - apply andb_prop in C. destruct C as [N C]. apply Qeq_bool_eq in C. destruct H as [D H].
    apply (Qmult_inj_r y v b D). rewrite H, A, B, C. reflexivity.
  - destruct (Qle_bool a' b') eqn:L; apply Qeq_bool_eq in C.
    + apply Qle_bool_iff in L. destruct H as [[? ?] | [? ?]]; lra.
    + assert (b' < a') by (apply Qnot_le_lt; intro K; apply Qle_bool_iff in K; congruence).
      destruct H as [[? ?] | [? ?]]; lra.
  - destruct (Qle_bool a' b') eqn:L; apply Qeq_bool_eq in C.
    + apply Qle_bool_iff in L. destruct H as [[? ?] | [? ?]]; lra.
    + assert (b' < a') by (apply Qnot_le_lt; intro K; apply Qle_bool_iff in K; congruence).
      destruct H as [[? ?] | [? ?]]; lra.
Qed.

Lemma check_sound x past i s : agree x past i -> check past i s = true -> says x i s -> x i == worth s.
Proof.
  intros A C H. destruct s as [v | o a v | o a b v]; simpl in *.
  - exact H.
  - apply andb_prop in C. destruct C as [L C]. apply Nat.ltb_lt in L.
    eapply check1_sound; eauto.
  - apply andb_prop in C. destruct C as [L C]. apply andb_prop in L. destruct L as [L M].
    apply Nat.ltb_lt in L. apply Nat.ltb_lt in M.
    eapply check2_sound; eauto.
Qed.

Lemma agree_more x past i v : agree x past i -> x i == v -> agree x (v :: past) (S i).
Proof.
  intros A H a L. unfold value. destruct (Nat.eq_dec a i) as [-> | N].
  - rewrite Nat.sub_diag. exact H.
  - replace (S i - S a)%nat with (S (i - S a)) by lia. simpl. apply A. lia.
Qed.

Lemma check_from_sound p : forall x past i past' n,
  agree x past i -> check_from past i p = Some (past', n) -> says_from x i p -> agree x past' n.
Proof.
  induction p as [| s q IH]; simpl; intros x past i past' n A C H.
  - injection C as <- <-. exact A.
  - destruct (check past i s) eqn:K; [| discriminate]. destruct H as [H R].
    apply (IH x (worth s :: past) (S i) past' n); trivial.
    apply agree_more; trivial. eapply check_sound; eauto.
Qed.

Lemma holds_sound x past n f : agree x past n -> fits n f = true -> (means x f <-> holds past n f = true).
Proof.
  intros A. induction f as [a b | a b | a b | f IHf g IHg | f IHf g IHg | f IHf]; simpl; intros F;
    try (apply andb_prop in F; destruct F as [F G]).
  - apply Nat.ltb_lt in F. apply Nat.ltb_lt in G. rewrite (A a F), (A b G). unfold Qlt_bool. rewrite negb_true_iff. split; intro H.
    + destruct (Qle_bool (value past n b) (value past n a)) eqn:L; trivial. apply Qle_bool_iff in L. lra.
    + apply Qnot_le_lt. intro K. apply Qle_bool_iff in K. congruence.
  - apply Nat.ltb_lt in F. apply Nat.ltb_lt in G. rewrite (A a F), (A b G). symmetry. apply Qle_bool_iff.
  - apply Nat.ltb_lt in F. apply Nat.ltb_lt in G. rewrite (A a F), (A b G). symmetry. apply Qeq_bool_iff.
  - rewrite (IHf F), (IHg G), andb_true_iff. reflexivity.
  - rewrite (IHf F), (IHg G), orb_true_iff. reflexivity.
  - rewrite (IHf F), negb_true_iff. destruct (holds past n f); intuition congruence.
Qed.

Theorem sound p statement : certified_by p statement = true -> forall x, satisfies x p -> Forall (means x) statement.
Proof.
  unfold certified_by, satisfies. intros C x H. destruct (check_from [] 0 p) as [[past n] |] eqn:K; [| discriminate].
  assert (A : agree x past n).
  { apply (check_from_sound p x [] 0%nat past n); trivial. intros a L. lia. }
  apply Forall_forall. intros f I. rewrite forallb_forall in C. specialize (C f I). apply andb_prop in C. destruct C as [F V].
  apply (holds_sound x past n f A F). exact V.
Qed.

(* ---- what is stated: the instance by the names of its numbers, the assumptions and conclusions by theirs ---- *)

Definition named := list (string * formula).
Definition begin_with (instance : list (string * Q)) (steps : list step) := (map (fun n => Number (snd n)) instance ++ steps)%list.
Definition every (x : nat -> Q) (parts : named) := Forall (fun part => means x (snd part)) parts.
Definition none (x : nat -> Q) (parts : named) := Forall (fun part => ~ means x (snd part)) parts.
(* `shown`: the comparisons from which the code concluded the parts that are no relations. *)
Definition says_of (facts : list formula) (shown given then_ : named) (fails : bool) :=
  (facts ++ map snd shown ++ map snd given ++ map (fun part => if fails then Not (snd part) else snd part) then_)%list.

Lemma says_of_is x facts shown given then_ fails : Forall (means x) (says_of facts shown given then_ fails) ->
  Forall (means x) facts /\ every x shown /\ every x given /\ (if fails then none x then_ else every x then_).
Proof.
  unfold says_of, every, none. intro H. apply Forall_app in H. destruct H as [A H]. apply Forall_app in H. destruct H as [B H].
  apply Forall_app in H. destruct H as [C D]. rewrite Forall_map in B, C, D. repeat split; trivial. destruct fails; exact D.
Qed.
