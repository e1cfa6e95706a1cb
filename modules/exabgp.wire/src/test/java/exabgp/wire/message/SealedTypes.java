package exabgp.wire.message;

import exabgp.wire.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

/** Finds every type that a sealed root of this module permits, however deep inside of others, and which of them some values are made of. */
final class SealedTypes {
    private static final Path CLASSES = Path.of("target", "classes");

    private SealedTypes() {}

    /** The records and enums at the ends of all sealed hierarchies, faults excepted. */
    static Set<Class<?>> all() {
        Set<Class<?>> leaves = sorted();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length()).replace('/', '.')))
                    .filter(type -> type.isSealed() && !type.isEnum() && !Throwable.class.isAssignableFrom(type))
                    .forEach(type -> leaves(type, leaves));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return leaves;
    }

    /** The types of these values and of everything that can be reached from them: components of records, and what accessors read out of packed octets. */
    static Set<Class<?>> in(Collection<?> values) {
        Set<Class<?>> found = sorted();
        Set<Object> seen = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(values);
        while (!open.isEmpty()) {
            Object value = open.pop();
            switch (value) {
                case Optional<?> optional -> optional.ifPresent(open::push);
                case BaseStream<?, ?> stream -> stream.iterator().forEachRemaining(open::push);
                default -> {
                    if (value instanceof Iterable<?> many) {
                        many.forEach(open::push);
                    }
                    if (isOurs(value.getClass()) && seen.add(value)) {
                        found.add(value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass());
                        reach(value, open);
                    }
                }
            }
        }
        return found;
    }

    private static void reach(Object value, Deque<Object> open) {
        for (Method method : value.getClass().getDeclaredMethods()) {
            boolean accessor = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
            if (accessor && leadsOn(method.getReturnType())) {
                Object next = call(value, method);
                if (next != null) {
                    open.push(next);
                }
            }
        }
    }

    private static Object call(Object value, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(method + " of " + value, e);
        }
    }

    private static boolean leadsOn(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || BaseStream.class.isAssignableFrom(type) || type == Optional.class || isOurs(type);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("exabgp.") && type != Octets.class && (type.isRecord() || type.isEnum() || type.isSealed() || type.isAnonymousClass() || Iterable.class.isAssignableFrom(type));
    }

    private static void leaves(Class<?> type, Set<Class<?>> into) {
        if (type.isSealed() && !type.isEnum()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                leaves(permitted, into);
            }
        } else {
            into.add(type);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, SealedTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<Class<?>> sorted() {
        return new TreeSet<>(Comparator.comparing(Class::getName));
    }
}
