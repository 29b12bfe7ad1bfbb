package symphony.testkit;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import symphony.api.plugin.Interval;
import symphony.api.plugin.Parameter;

/** Variations of a config with one inadmissible component. */
final class ConfigVariations {

  private ConfigVariations() {}

  /**
   * A config with one inadmissible value.
   *
   * @param type the record
   * @param values its components
   * @param component which one is inadmissible
   */
  record Variation(Class<? extends Record> type, Object[] values, String component) {

    /** Tries to create it; throws what the record throws. */
    Record make() throws Throwable {
      Class<?>[] types =
          List.of(type.getRecordComponents()).stream()
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      try {
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }

    String text() {
      return type.getSimpleName()
          + " with an inadmissible "
          + component
          + " is refused by its name";
    }
  }

  /**
   * For each component: a missing value if it can be missing, and a number beyond each end of its
   * range.
   */
  static List<Variation> outOfRange(Record config) {
    List<Variation> variations = new ArrayList<>();
    RecordComponent[] components = config.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      for (Object bad : inadmissible(components[i], valueOf(config, components[i]))) {
        Object[] values = new Object[components.length];
        for (int j = 0; j < values.length; j++) {
          values[j] = j == i ? bad : valueOf(config, components[j]);
        }
        variations.add(new Variation(config.getClass(), values, components[i].getName()));
      }
    }
    return variations;
  }

  private static List<Object> inadmissible(RecordComponent component, Object valid) {
    List<Object> values = new ArrayList<>();
    if (!component.getType().isPrimitive()) {
      values.add(null);
    }
    Parameter parameter = component.getAnnotation(Parameter.class);
    if (parameter == null || parameter.range().isEmpty()) {
      return values;
    }
    Interval interval = Interval.parse(parameter.range());
    Object sample = valid instanceof Collection<?> many ? many.iterator().next() : valid;
    for (double beyond : beyond(interval, sample)) {
      Object number = likeSample(beyond, sample);
      values.add(valid instanceof Collection<?> ? List.of(number) : number);
    }
    return values;
  }

  private static List<Double> beyond(Interval interval, Object sample) {
    boolean whole = sample instanceof Integer || sample instanceof Long;
    List<Double> values = new ArrayList<>();
    if (Double.isFinite(interval.low())) {
      values.add(
          !interval.lowClosed()
              ? interval.low()
              : whole ? interval.low() - 1 : Math.nextDown(interval.low()));
    }
    if (Double.isFinite(interval.high())) {
      values.add(
          !interval.highClosed()
              ? interval.high()
              : whole ? interval.high() + 1 : Math.nextUp(interval.high()));
    }
    if (!whole) {
      values.add(Double.NaN);
    }
    return values;
  }

  private static Object likeSample(double value, Object sample) {
    return switch (sample) {
      case Integer i -> (int) value;
      case Long l -> (long) value;
      default -> value;
    };
  }

  private static Object valueOf(Record config, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(config);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
