package symphony.api.agent;

import java.util.List;
import java.util.SortedMap;

/**
 * The agents of one cohort, which act and learn in lockstep. Used by one thread.
 *
 * <p>Arrays that hold something for each member are ordered member by member: member m's
 * observation starts at {@code m · rows · observationSize}.
 */
public interface Agent extends AutoCloseable {

  /** What the device is called, for the provenance record, and why it was taken. */
  String device();

  /** Versions that a record must name: TensorFlow, its natives. */
  SortedMap<String, String> versions();

  /** How many environment steps {@link #remember} takes before {@link #endWarmStart} is due. */
  int warmStartSteps();

  /**
   * Chooses one action for each member, with exploration noise, and keeps observation and action
   * for {@link #remember}.
   *
   * @param observations {@code cohort · observationSize} numbers
   * @param noiseOnly for each member whether the policy's part is taken away
   * @param actions receives {@code cohort · actionSize} numbers in [-1, 1]
   */
  void act(float[] observations, boolean[] noiseOnly, float[] actions);

  /**
   * Chooses actions without noise and without leaving a trace.
   *
   * @param observations {@code cohort · rows · observationSize} numbers
   * @param rows observations for each member
   * @param actions receives {@code cohort · rows · actionSize} numbers in [-1, 1]
   */
  void evaluate(float[] observations, int rows, float[] actions);

  /**
   * Takes in what the last actions led to. The memory holds it from the next update on.
   *
   * @param rewards one for each member
   * @param nextObservations {@code cohort · observationSize} numbers
   * @param terminated for each member whether the episode ended by the task's rules; truncation
   *     does not count
   */
  void remember(double[] rewards, float[] nextObservations, boolean[] terminated);

  /** Ends the warm start: fixes the reward scale and repeats the collected block in the memory. */
  void endWarmStart();

  /** Whether {@link #endWarmStart} was called. */
  boolean learning();

  /**
   * Runs the updates that follow an environment step.
   *
   * @param observed whether the last update's {@link #metrics} are wanted
   */
  void learn(boolean observed);

  /** The names of {@link #metrics}, always the same for one agent. */
  List<String> metricNames();

  /**
   * What the last observed update saw, one row for each metric, one column for each member; NaN
   * before the first.
   */
  double[][] metrics();

  /** How many updates were made. */
  long updates();

  /** How many numbers one member trains. */
  long parameters();

  /** Whether each member's parameters are all finite. Costs an exchange with the device. */
  boolean[] healthy();

  /** Writes everything that {@link #restore} needs to continue as if nothing had happened. */
  void save(StateWriter writer);

  /** Takes what {@link #save} wrote. */
  void restore(StateReader reader);

  /**
   * Takes the parameters of one member of another cohort, those of its networks, their targets and
   * what scales their inputs, and nothing else: optimizer and memory stay as new ones are.
   *
   * @param member who takes them
   * @param reader what {@link #save} of an agent of the same networks wrote
   * @param other whose they are, counted from 0
   * @param size how many members that cohort has
   * @throws AgentException if its networks are others
   */
  void adopt(int member, StateReader reader, int other, int size);

  /**
   * Writes the policy without noise as a TensorFlow SavedModel, for one member, with actions in the
   * task's own units: {@code center + half · a}.
   *
   * @param center one number for each action
   * @param half one number for each action
   * @param folder which is not there yet
   */
  void export(int member, double[] center, double[] half, java.nio.file.Path folder);

  @Override
  void close();
}
