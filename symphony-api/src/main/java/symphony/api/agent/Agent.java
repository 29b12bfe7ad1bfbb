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

  /** The device that the agent computes on. */
  UsedDevice device();

  /** Versions that a record must name: TensorFlow, its natives. */
  SortedMap<String, String> versions();

  /** How many environment steps {@link #remember} takes before {@link #endWarmStart} is due. */
  int warmStartSteps();

  /**
   * Chooses one action for each member, with exploration noise, and stores observation and action
   * for {@link #remember}.
   *
   * @param observations {@code cohort · observationSize} numbers
   * @param noiseOnly for each member whether the action is noise only, without the policy
   * @param actions receives {@code cohort · actionSize} numbers in [-1, 1]
   */
  void act(float[] observations, boolean[] noiseOnly, float[] actions);

  /**
   * Chooses actions without noise and without changing any state.
   *
   * @param observations {@code cohort · rows · observationSize} numbers
   * @param rows observations for each member
   * @param actions receives {@code cohort · rows · actionSize} numbers in [-1, 1]
   */
  void evaluate(float[] observations, int rows, float[] actions);

  /**
   * Accepts the result of the last actions. The memory contains it from the next update on.
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
   * @param observed whether the last update's {@link #metrics} are requested
   */
  void learn(boolean observed);

  /** The names of {@link #metrics}, always the same for one agent. */
  List<String> metricNames();

  /**
   * The metrics of the last observed update, one row for each metric, one column for each member;
   * NaN before the first one.
   */
  double[][] metrics();

  /** The number of updates so far. */
  long updates();

  /** The number of trained parameters of one member. */
  long parameters();

  /** Whether each member's parameters are all finite. Needs a transfer from the device. */
  boolean[] healthy();

  /** Writes everything that {@link #restore} needs to continue exactly from this state. */
  void save(StateWriter writer);

  /** Restores what {@link #save} wrote. */
  void restore(StateReader reader);

  /**
   * Copies the parameters of one member of another cohort: its networks, their targets and the
   * scaling of their inputs. Optimizer and memory stay as in a new agent.
   *
   * @param member the member that receives them
   * @param reader what {@link #save} of an agent with the same networks wrote
   * @param other the member to copy from, counted from 0
   * @param size the number of members of that cohort
   * @throws AgentException if its networks are different
   */
  void adopt(int member, StateReader reader, int other, int size);

  /**
   * Writes the policy without noise as a TensorFlow SavedModel, for one member, with actions in the
   * task's own units: {@code center + half · a}.
   *
   * @param center one number for each action
   * @param half one number for each action
   * @param folder a folder that does not exist yet
   */
  void export(int member, double[] center, double[] half, java.nio.file.Path folder);

  @Override
  void close();
}
